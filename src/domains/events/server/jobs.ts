import { sql } from 'kysely';
import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { recomputeInstants } from './recompute-instants.ts';
import { removeUnusedFiles } from './remove-unused-files.ts';

/** Days after which an edit can no longer be undone; its rows may hold names. */
const editStepDays = 30;

export const forgetEditSteps = defineJob({
  name: 'events:forget-edit-steps',
  told: nothing,
  cron: '41 3 * * *',
  run: async ({ db }) => {
    await db
      .deleteFrom('edit_steps')
      .where('at', '<', sql<string>`now() - make_interval(days => ${editStepDays})`)
      .execute();
  },
});

/** Countries change their clocks; with new zone rules in place instants follow the wall clock of the programme. */
export const renewInstants = defineJob({
  name: 'events:renew-instants',
  told: nothing,
  cron: '11 3 * * *',
  run: async ({ db }) => {
    await recomputeInstants(db);
  },
});

/** Uploads that were replaced, refused or never used go once nothing can bring them back. */
export const removeFiles = defineJob({
  name: 'events:remove-unused-files',
  told: nothing,
  cron: '47 3 * * *',
  run: async ({ db, storage }) => {
    await removeUnusedFiles(db, storage);
  },
});
