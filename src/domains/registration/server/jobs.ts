import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { eraseOnTime } from './erase-on-time.ts';
import { keepSentMails } from './keep-sent-mails.ts';
import { queueDueMails } from './queue-due-mails.ts';
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

/** Reminders and thanks by the organisers' rules. */
export const sendByRules = defineJob({
  name: 'registration:send-by-rules',
  told: nothing,
  cron: '*/5 * * * *',
  run: async ({ db, now }) => {
    await queueDueMails(db, now());
  },
});

/** Every hour, so that a day that has begun in the event's zone has not long to wait. */
export const eraseOverdueRegistrations = defineJob({
  name: 'registration:erase-on-time',
  told: nothing,
  cron: '29 * * * *',
  run: async (app) => {
    const { sensitive, all } = await eraseOnTime(app, app.now());
    if (sensitive + all > 0) app.log.info({ sensitive, all }, 'registrations erased on time');
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

/** Every hour: a mail is forgotten a month after it was sent. */
export const keepMailsOfCases = defineJob({
  name: 'registration:keep-sent-mails',
  told: nothing,
  cron: '41 * * * *',
  run: async ({ db }) => {
    await keepSentMails(db);
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
