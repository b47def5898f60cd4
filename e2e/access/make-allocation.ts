/** Seats in the world of the access tests: wishes are open, and one run has failed. */
import type { Kysely } from 'kysely';
import type {} from '#domains/allocation/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';

export interface MadeAllocation {
  run: string;
  group: string;
}

export async function makeAllocation(db: Kysely<Database>, event: { id: string }): Promise<MadeAllocation> {
  const { organisation_id } = await db
    .selectFrom('events')
    .select('organisation_id')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  const key = { organisation_id, event_id: event.id };
  const instance = { blocks: [], ranks: 3, workshops: [], people: [], seed: 'frø' };
  const [run, group] = [newId(), newId()];
  await db
    .insertInto('allocations')
    .values({ ...key, state: 'open', seed: 'frø', seed_hash: '00', seed_number: 1, runs: 1 })
    .execute();
  await db
    .insertInto('allocation_runs')
    .values({ ...key, id: run, number: 1, state: 'failed', instance: JSON.stringify(instance) })
    .execute();
  await db
    .insertInto('allocation_groups')
    .values({ ...key, id: group, name: 'Kroens folk' })
    .execute();
  return { run, group };
}
