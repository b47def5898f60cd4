import type { PageLanguage } from '#platform/i18n/languages.ts';
import { participantTexts } from '#platform/i18n/texts/participant.ts';
import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import { qrSvg } from '../ticket/qr-svg.ts';
import { ticketFacts } from '../ticket/ticket-facts.ts';
import type { Ticket } from './read-ticket.ts';

/**
 * A ticket as a tagged PDF (PDF/UA-1). Not kept: it is one person's.
 * @throws DomainError `work.unavailable`
 */
export async function renderTicket(
  ticket: Ticket,
  lang: PageLanguage,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, alt, show } = participantTexts[lang].ticket;
  const { token, organisation, colour } = ticket;
  const content = JSON.stringify({
    ...{ lang, organisation, colour, title: ticket.title, labels: { title, alt, show } },
    facts: ticketFacts(ticket, lang),
    qr: qrSvg(token),
  });
  const pdf = await runInThread({
    file: 'src/domains/registration/server/render-ticket-worker.ts',
    input: { content, madeAt: Math.floor(now / 1000) },
    milliseconds: 20_000,
  });
  return new Uint8Array(pdf);
}
