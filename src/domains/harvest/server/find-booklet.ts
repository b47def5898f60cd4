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
  const document = await findLastEdition(db, key);
  return document && { ...document, event: { ...document.event, slug: key.slug } };
}

/** The same, as it was printed. */
export async function findLastEdition(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<BookletDocument | null> {
  const row = await db
    .selectFrom('booklet_editions')
    .select('document')
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? upgradeBooklet(row.document) : null;
}

/** What it is called, in which language; null where there is none. */
export async function findBookletTitle(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<{ title: string; lang: string } | null> {
  const row = await db
    .selectFrom('booklet_editions')
    .select([sql<string>`document ->> 'title'`.as('title'), sql<string>`document ->> 'lang'`.as('lang')])
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The last edition in which a recommendation stood that later ones left out. */
export async function findOlderEdition(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string; slug: string; recommendation: string },
): Promise<BookletDocument | null> {
  const path = '$.chapters[*].recommendations[*] ? (@.slug == $slug)';
  const row = await db
    .selectFrom('booklet_editions')
    .select('document')
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .where(
      sql<boolean>`jsonb_path_exists(document, ${path}::jsonpath, jsonb_build_object('slug', ${key.recommendation}::text))`,
    )
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const document = upgradeBooklet(row.document);
  return { ...document, event: { ...document.event, slug: key.slug } };
}
