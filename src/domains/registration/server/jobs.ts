import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { releaseExpired } from './release-expired.ts';
import { warnOfPromises } from './warn-of-promises.ts';

export const releasePlaces = defineJob({
  name: 'registration:release-places',
  told: nothing,
  cron: '* * * * *',
  run: async ({ db, now }) => {
    await releaseExpired(db, now());
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
