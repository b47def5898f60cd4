import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { upgradeBooklet } from '../booklet/upgrade-booklet.ts';
import type { BookletDocument } from '../schema.ts';
import './tables.ts';

/**
 * The last published edition of an event's booklet, for everybody, at the event's current address. Null before the first.
 */
export async function findBooklet(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string; slug: string },
): Promise<BookletDocument | null> {
  const row = await db
    .selectFrom('booklet_editions')
    .select('document')
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const document = upgradeBooklet(row.document);
  return { ...document, event: { ...document.event, slug: key.slug } };
}

/** Whether there is one, and what it is called. */
export async function findBookletTitle(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('booklet_editions')
    .select(sql<string>`document ->> 'title'`.as('title'))
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.title ?? null;
}
