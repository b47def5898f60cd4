import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { releaseExpired } from './release-expired.ts';
import { removeUnusedAnswerFiles } from './remove-answer-files.ts';
import { warnOfPromises } from './warn-of-promises.ts';

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

/** Every hour, so that the alarm comes in the morning of the day in every zone. */
export const warnOfBrokenPromises = defineJob({
  name: 'registration:warn-of-promises',
  told: nothing,
  cron: '10 * * * *',
  run: async ({ db, now }) => {
    await warnOfPromises(db, now());
  },
});
