import { defineJob, nothing } from '#platform/server/jobs/job.ts';
import { forgetInvoices } from './forget-invoices.ts';

export const forgetOldInvoices = defineJob({
  name: 'registration:forget-invoices',
  told: nothing,
  cron: '20 3 * * *',
  run: async ({ db, now }) => {
    await forgetInvoices(db, now());
  },
});
