import type { PageLanguage } from '#platform/i18n/languages.ts';
import { participantTexts } from '#platform/i18n/texts/participant.ts';

interface Told {
  name: string;
  when: string;
  where: string;
  category: string;
  extras: readonly string[];
}

/** What a ticket says beside its code, on the page and on paper. Browser-safe. */
export function ticketFacts(ticket: Told, lang: PageLanguage): { label: string; value: string }[] {
  const { ticket: t, category } = participantTexts[lang];
  return [
    { label: t.name, value: ticket.name },
    { label: t.when, value: ticket.when },
    { label: t.where, value: ticket.where },
    { label: category, value: ticket.category },
    { label: t.extras, value: ticket.extras.join(', ') },
  ].filter(({ value }) => value !== '');
}
