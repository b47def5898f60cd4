import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

/** Accessibility statements that organisations of this installation publish elsewhere. */
export async function listStatements(
  db: Kysely<Database>,
): Promise<{ slug: string; name: string; url: string }[]> {
  return db
    .selectFrom('organisations')
    .select(['slug', 'name', sql<string>`accessibility->>'url'`.as('url')])
    .where(sql<boolean>`accessibility ? 'url'`)
    .orderBy('name')
    .execute();
}
