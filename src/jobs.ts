/** Every job the worker knows. A domain's jobs.ts says what they do. */
import { sendSeatMails, settleAllocations, takeUpAllocationRuns } from '#domains/allocation/server/jobs.ts';
import { runAllocation } from '#domains/allocation/server/run-job.ts';
import { forgetEditSteps, removeFiles, renewInstants } from '#domains/events/server/jobs.ts';
import { eraseNotesOnTime } from '#domains/harvest/server/jobs.ts';
import { remindOwners } from '#domains/follow-up/server/jobs.ts';
import { forgetInvitations } from '#domains/organisations/server/jobs.ts';
import { forgetOldInvoices } from '#domains/registration/invoicing/server/jobs.ts';
import {
  eraseOverdueRegistrations,
  releasePlaces,
  keepMailsOfCases,
  sendByRules,
  removeOldAnswerFiles,
  warnOfBrokenPromises,
} from '#domains/registration/server/jobs.ts';
import { forgetOld } from '#domains/people/server/jobs.ts';
import { readBounces } from '#platform/server/mail/bounces/jobs.ts';

export const jobs = [
  forgetOld,
  forgetInvitations,
  forgetEditSteps,
  renewInstants,
  releasePlaces,
  keepMailsOfCases,
  sendByRules,
  eraseOverdueRegistrations,
  removeOldAnswerFiles,
  warnOfBrokenPromises,
  removeFiles,
  readBounces,
  forgetOldInvoices,
  settleAllocations,
  runAllocation,
  takeUpAllocationRuns,
  sendSeatMails,
  eraseNotesOnTime,
  remindOwners,
] as const;
