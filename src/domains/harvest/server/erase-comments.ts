import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import './tables.ts';

const halfAYear = 183 * 86_400_000;

/** Comments of reviewers that nobody settled go half a year after they were written. */
export async function eraseComments(db: Kysely<Database>, now: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('booklet_comments')
    .where('created_at', '<', isoInstant(now - halfAYear))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
