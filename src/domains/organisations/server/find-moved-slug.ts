import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

/** Where an organisation's old address leads today; null for one that never was. */
export async function findMovedSlug(db: Kysely<Database>, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom('slugs as old')
    .innerJoin('organisations as o', 'o.id', 'old.subject_id')
    .select('o.slug')
    .where('old.scope', '=', 'organisation')
    .where('old.slug', '=', slug)
    .where('old.is_current', '=', false)
    .executeTakeFirst();
  return row?.slug ?? null;
}
