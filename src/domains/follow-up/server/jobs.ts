import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { remindOwners as remind } from './remind-owners.ts';

/** Whoever took a recommendation up is asked for news when the date they gave has come. */
export const remindOwners = defineJob({
  name: 'follow-up:remind-owners',
  told: nothing,
  cron: '7 * * * *',
  run: async ({ db, now }) => {
    await remind(db, now());
  },
});
