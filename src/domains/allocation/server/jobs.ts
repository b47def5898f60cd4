import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { takeUpRuns } from './take-up-runs.ts';
import { queueSeatMails } from './queue-seat-mails.ts';
import { lockSeats } from './seat-lock.ts';
import { findUnsettled, settleSeats } from './settle-seats.ts';

/** Seats of people who no longer come are free within a minute. */
export const settleAllocations = defineJob({
  name: 'allocation:settle-seats',
  told: nothing,
  cron: '* * * * *',
  run: async ({ db }) => {
    for (const key of await findUnsettled(db))
      await inTransaction(db, async (trx) => settleSeats(trx, await lockSeats(trx, key)));
  },
});

/** Runs whose process was killed. */
export const takeUpAllocationRuns = defineJob({
  name: 'allocation:take-up-runs',
  told: nothing,
  cron: '* * * * *',
  run: async (app) => {
    const { again, failed } = await takeUpRuns(app.db);
    if (again + failed > 0) app.log.warn({ again, failed }, 'runs of seats without a process');
  },
});

/** Wishes are open, do not forget, these are your seats: each once. */
export const sendSeatMails = defineJob({
  name: 'allocation:send-mails',
  told: nothing,
  cron: '* * * * *',
  run: async ({ db, now }) => {
    await queueSeatMails(db, now());
  },
});
