import { said } from '#domains/events/said-text.ts';
import { datedCard, datesText } from '#domains/events/event-words.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { findDesk } from './find-desk.ts';
import type { Participant } from './open-by-link.ts';
import { linkToken } from './personal-link.ts';
import { readOwnDetails } from './read-own-details.ts';

export interface Ticket {
  /** What the code says. */
  token: string;
  name: string;
  organisation: string;
  title: { text: string; lang: string };
  when: string;
  where: string;
  category: string;
  extras: string[];
  colour: string;
}

/**
 * The ticket of somebody who has a place and has confirmed it. Its code opens a door and nothing else.
 * @throws DomainError `registration.not_found`
 */
export async function readTicket(
  db: Kysely<Database>,
  actor: Participant,
  { document, lang }: { document: PublicationDocument; lang: PageLanguage },
): Promise<Ticket> {
  const { registration: row, extras } = await readOwnDetails(db, actor);
  const isIn = row.state === 'confirmed' || row.state === 'attended';
  if (!isIn || row.address_confirmed_at === null) throw new DomainError('registration.not_found');
  const desk = (await findDesk(db, document.event.slug))?.desk;
  const { event, venues, organisation } = document;
  const venue = venues.find(({ id }) => id === event.venueId);
  const title = pickText(event.title, lang, event.lang);
  const category = desk?.categories.find(({ id }) => id === row.category_id);
  const nameOf = (texts: Parameters<typeof said>[0] | undefined) =>
    texts && desk ? (said(texts, lang, desk.lang)?.text ?? '') : '';
  return {
    token: linkToken('ticket', row.id, row.link_version),
    name: row.name ?? '',
    organisation: organisation.name,
    title: { text: title?.text ?? event.slug, lang: title?.lang ?? event.lang },
    when: datesText(lang, datedCard(event, lang, event.lang)).text,
    where: venue ? [venue.name, venue.address].filter(Boolean).join(', ') : '',
    category: desk && desk.categories.length > 1 ? nameOf(category?.name) : '',
    extras: extras
      .filter(({ state }) => state === 'taken')
      .map(({ id }) => nameOf(desk?.extras.find((extra) => extra.id === id)?.name))
      .filter(Boolean),
    colour: organisation.colour,
  };
}
