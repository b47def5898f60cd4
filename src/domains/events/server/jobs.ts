import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { removeUnusedFiles } from './remove-unused-files.ts';

/** Uploads that were replaced, refused or never used go once nothing can bring them back. */
export const removeFiles = defineJob({
  name: 'events:remove-unused-files',
  told: nothing,
  cron: '47 3 * * *',
  run: async ({ db, storage }) => {
    await removeUnusedFiles(db, storage);
  },
});
