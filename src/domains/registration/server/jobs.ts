import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { releaseExpired } from './release-expired.ts';

export const releasePlaces = defineJob({
  name: 'registration:release-places',
  told: nothing,
  cron: '* * * * *',
  run: async ({ db, now }) => {
    await releaseExpired(db, now());
  },
});
