import { sql } from 'kysely';
import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { expireOld, forgetOldMails } from '#platform/server/mail/send-waiting.ts';
import { forgetOldWindows } from '#platform/server/rate-limit/take-point.ts';

/** What has had its time is forgotten: sessions, links, old mails, counters. */
export const forgetOld = defineJob({
  name: 'people:forget-old',
  told: nothing,
  cron: '17 * * * *',
  run: async ({ db }) => {
    const past = sql<string>`now()`;
    await db.deleteFrom('sign_in_sessions').where('expires_at', '<', past).execute();
    await db.deleteFrom('verifications').where('expires_at', '<', past).execute();
    await db.deleteFrom('setup_links').where('expires_at', '<', past).execute();
    await expireOld(db);
    await forgetOldMails(db);
    await forgetOldWindows(db);
  },
});
