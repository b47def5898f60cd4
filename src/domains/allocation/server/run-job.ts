import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '#platform/server/db/database.ts';
import { addJob, defineJob } from '#platform/server/jobs/job.ts';
import { beginRun } from './perform-run.ts';

/** Begins a run and comes back at once: a run may take minutes, and other jobs wait behind this one. */
export const runAllocation = defineJob({
  name: 'allocation:run',
  told: z.object({ run: z.uuid() }),
  run: async (app, { run }) => {
    await beginRun(app, run);
  },
});

/** Wakes the worker. Where none has ever been there, the first one finds the run waiting. */
export async function wakeRun(trx: Kysely<Database>, run: string): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regnamespace('graphile_worker') is not null as there`.execute(trx);
  if (rows[0]?.there) await addJob(trx, runAllocation, { run });
}
