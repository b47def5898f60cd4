import type { Kysely, Selectable } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { readInstance, type Instance } from '../instance.ts';
import { resultSchema, type AllocationResult } from '../result.ts';
import type { AllocationRunTable } from './tables.ts';

export interface SolvedRun {
  run: Selectable<AllocationRunTable>;
  instance: Instance;
  result: AllocationResult;
}

/**
 * A run with its answer, within an event that has been authorised.
 * @throws DomainError `allocation.run.not_found`, `allocation.unfinished.conflict` where it has no answer
 */
export async function solvedRun(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
  id: string,
): Promise<SolvedRun> {
  const run = await db
    .selectFrom('allocation_runs')
    .selectAll()
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!run) throw new DomainError('allocation.run.not_found');
  const result = resultSchema.safeParse(run.result);
  if (!result.success) throw new DomainError('allocation.unfinished.conflict');
  return { run, instance: readInstance(run.instance), result: result.data };
}
