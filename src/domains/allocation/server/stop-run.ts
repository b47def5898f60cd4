import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../setup.ts';
import { editAllocation } from './edit-allocation.ts';

/**
 * Ends a run: within a second where it is under way, and the best answer so far is kept; at once where it waits.
 * One that has ended stays as it is.
 * @throws DomainError `allocation.run.not_found`
 */
export async function stopRun(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofRun>,
): Promise<void> {
  return editAllocation(db, actor, input.event, 'allocation.stop_run', async ({ trx, key }) => {
    const stopped = await trx
      .updateTable('allocation_runs')
      .set({
        stop_asked_at: sql<string>`coalesce(stop_asked_at, clock_timestamp())`,
        state: sql<'running'>`case when state = 'waiting' then 'cancelled' else state end`,
        finished_at: sql<string>`case when state = 'waiting' then clock_timestamp() end`,
      })
      .where((where) => where.and({ ...key, id: input.run }))
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst();
    if (stopped.numUpdatedRows === 0n) await mustExist(trx, key, input.run);
    return { subject: { kind: 'allocation_run', id: input.run }, result: undefined };
  });
}

async function mustExist(
  trx: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
  id: string,
): Promise<void> {
  const run = await trx
    .selectFrom('allocation_runs')
    .select('id')
    .where((where) => where.and({ ...key, id }))
    .executeTakeFirst();
  if (!run) throw new DomainError('allocation.run.not_found');
}
