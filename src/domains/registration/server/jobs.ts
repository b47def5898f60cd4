import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { queueDueMails } from './queue-due-mails.ts';
import { releaseExpired } from './release-expired.ts';

export const releasePlaces = defineJob({
  name: 'registration:release-places',
  told: nothing,
  cron: '* * * * *',
  run: async ({ db, now }) => {
    await releaseExpired(db, now());
  },
});

/** Reminders and thanks by the organisers' rules. */
export const sendByRules = defineJob({
  name: 'registration:send-by-rules',
  told: nothing,
  cron: '*/5 * * * *',
  run: async ({ db, now }) => {
    await queueDueMails(db, now());
  },
});
