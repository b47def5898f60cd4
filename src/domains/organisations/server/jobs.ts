import { sql } from 'kysely';
import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import './tables.ts';

/** An invitation holds an address: a month after it was answered, taken back or too old, it is forgotten. */
export const forgetInvitations = defineJob({
  name: 'organisations:forget-invitations',
  told: nothing,
  cron: '27 3 * * *',
  run: async ({ db }) => {
    await db
      .deleteFrom('invitations')
      .where(sql<boolean>`coalesce(accepted_at, revoked_at, expires_at) < now() - interval '30 days'`)
      .execute();
  },
});
