import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { wakeRun } from './run-job.ts';

/** Without a beat for so long, nobody works on it. */
const silence = sql<string>`clock_timestamp() - interval '30 seconds'`;
/** What ends a process twice will do so again. */
const mostAttempts = 2;

/**
 * Runs whose process ended under them begin again, once; then they have failed. Those that wait are called once more.
 * Nothing is left hanging.
 */
export async function takeUpRuns(db: Kysely<Database>): Promise<{ again: number; failed: number }> {
  return inTransaction(db, async (trx) => {
    const abandoned = await trx
      .selectFrom('allocation_runs')
      .select(['id', 'attempts', 'stop_asked_at'])
      .where('state', '=', 'running')
      .where('beats_at', '<', silence)
      .forUpdate()
      .skipLocked()
      .execute();
    const again = abandoned.filter((run) => run.attempts < mostAttempts && run.stop_asked_at === null);
    for (const run of abandoned)
      await trx
        .updateTable('allocation_runs')
        .set(
          again.includes(run)
            ? { state: 'waiting', beats_at: null }
            : {
                state: run.stop_asked_at === null ? 'failed' : 'cancelled',
                problem: 'allocation.interrupted',
                finished_at: sql<string>`clock_timestamp()`,
              },
        )
        .where('id', '=', run.id)
        .execute();
    const waiting = await trx
      .selectFrom('allocation_runs')
      .select('id')
      .where('state', '=', 'waiting')
      .execute();
    for (const { id } of waiting) await wakeRun(trx, id);
    return { again: again.length, failed: abandoned.length - again.length };
  });
}
