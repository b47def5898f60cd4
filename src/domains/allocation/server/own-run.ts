import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { readInstance, type Instance } from '../instance.ts';
import { resultSchema, type AllocationResult } from '../result.ts';
import type { AllocationRow } from './access.ts';

/**
 * What was asked and answered in the run that was published; null where there is none, or where what it was made from has
 * been erased since.
 */
export async function findPublishedRun(
  db: Kysely<Database>,
  { organisation_id, event_id, published_run, state }: AllocationRow,
): Promise<{ instance: Instance; result: AllocationResult } | null> {
  if (published_run === null || state !== 'published') return null;
  const run = await db
    .selectFrom('allocation_runs')
    .select(['instance', 'result'])
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .where('id', '=', published_run)
    .executeTakeFirst();
  const result = resultSchema.safeParse(run?.result);
  if (!run || !result.success) return null;
  try {
    return { instance: readInstance(run.instance), result: result.data };
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
