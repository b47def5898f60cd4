/** What a phone holds of those who are expected: registration, name, category and the ticket's hash, no more. */
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { pickText, type PageLanguage, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { linkToken, ticketHash } from '../../server/personal-link.ts';
import type { DoorCategory, Guest } from '../schema.ts';
import type { EventKey } from './check-in-log.ts';

interface Row {
  linkVersion: number;
  id: string;
  name: string | null;
  category: Texts;
}

/** In alphabetical order of the names; places without a name yet come last. */
export async function readRoster(
  db: Kysely<Database>,
  { organisationId, eventId }: EventKey,
  lang: PageLanguage,
  original: TextLanguage,
): Promise<{ digest: string; guests: Guest[] }> {
  const { rows } = await sql<Row>`
    select r.id, r.name, r.link_version as "linkVersion", c.name as category from registrations r
    join registration_categories c on c.organisation_id = r.organisation_id and c.event_id = r.event_id
      and c.id = r.category_id
    where r.organisation_id = ${organisationId} and r.event_id = ${eventId}
      and r.state in ('confirmed', 'attended') and r.erased_at is null
    order by r.name collate "da-x-icu" nulls last, r.arrival`.execute(db);
  const guests = rows.map((row) => ({
    id: row.id,
    name: row.name ?? '',
    category: pickText(row.category, lang, original)?.text ?? '',
    ticket: ticketHash(linkToken('ticket', row.id, row.linkVersion)),
  }));
  const digest = createHash('sha256').update(JSON.stringify(guests)).digest('base64url');
  return { digest, guests };
}

/** What somebody who just comes may be registered as. */
export async function readCategories(
  db: Kysely<Database>,
  { organisationId, eventId }: EventKey,
  lang: PageLanguage,
  original: TextLanguage,
): Promise<DoorCategory[]> {
  const rows = await db
    .selectFrom('registration_categories')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('is_open', '=', true)
    .where('code', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name }) => ({ id, name: pickText(name, lang, original)?.text ?? '' }));
}
