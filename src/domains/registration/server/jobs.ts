import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { releaseExpired } from './release-expired.ts';
import { removeUnusedAnswerFiles } from './remove-answer-files.ts';

export const releasePlaces = defineJob({
  name: 'registration:release-places',
  told: nothing,
  cron: '* * * * *',
  run: async ({ db, now }) => {
    await releaseExpired(db, now());
  },
});

/** Files of forms that were never sent, and of answers that were replaced or erased. */
export const removeOldAnswerFiles = defineJob({
  name: 'registration:remove-unused-files',
  told: nothing,
  cron: '23 * * * *',
  run: async (app) => {
    await removeUnusedAnswerFiles(app, app.now());
  },
});
