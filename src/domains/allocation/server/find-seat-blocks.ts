import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './tables.ts';

/** Blocks in which seats are given, once that has begun for the participants. */
export async function findSeatBlocks(
  db: Kysely<Database>,
  registration: { organisation_id: string; event_id: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('allocation_occurrences as o')
    .innerJoin('allocations as a', (join) =>
      join.onRef('a.organisation_id', '=', 'o.organisation_id').onRef('a.event_id', '=', 'o.event_id'),
    )
    .select('o.block_id')
    .distinct()
    .where('o.organisation_id', '=', registration.organisation_id)
    .where('o.event_id', '=', registration.event_id)
    .where('a.state', '<>', 'preparing')
    .execute();
  return new Set(rows.map(({ block_id }) => block_id));
}
