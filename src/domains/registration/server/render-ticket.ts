import type { PageLanguage } from '#platform/i18n/languages.ts';
import { participantTexts } from '#platform/i18n/texts/participant.ts';
import { typeset } from '#platform/server/typst/typeset.ts';
import { qrSvg } from '../ticket/qr-svg.ts';
import { ticketFacts } from '../ticket/ticket-facts.ts';
import type { Ticket } from './read-ticket.ts';

/**
 * A ticket as a tagged PDF (PDF/UA-1). Not kept: it is one person's.
 * @throws DomainError `work.unavailable`
 */
export function renderTicket(
  ticket: Ticket,
  lang: PageLanguage,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, alt, show } = participantTexts[lang].ticket;
  const { token, organisation, colour } = ticket;
  const content = {
    ...{ lang, organisation, colour, title: ticket.title, labels: { title, alt, show } },
    facts: ticketFacts(ticket, lang),
    qr: qrSvg(token),
  };
  return typeset({ template: 'src/domains/registration/ticket/ticket.typ', content, at: now });
}
