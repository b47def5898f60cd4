import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { parseBounceAddress } from './bounce-address.ts';
import { pollMailbox } from './poll-mailbox.ts';
import { takeReport } from './record-failure.ts';

/** Reads the mailbox of failures, where there is one. A mailbox that is away is tried again in the next round. */
export const readBounces = defineJob({
  name: 'mail:read-bounces',
  told: nothing,
  cron: '*/5 * * * *',
  run: async ({ db, env, log }) => {
    const address = env.BOUNCE_URL === undefined ? null : parseBounceAddress(env.BOUNCE_URL);
    if (address?.kind !== 'mailbox') return;
    try {
      await pollMailbox(address, (report) => takeReport(db, report));
    } catch (error) {
      // The library's words may quote the account's name.
      log.warn({ code: (error as { code?: unknown }).code ?? 'unknown' }, 'mailbox of failures not read');
    }
  },
});
