/** Every job of every domain; the worker runs what stands here. */
import { forgetOld } from '#domains/people/server/jobs.ts';
import type { Job } from '#platform/server/jobs/job.ts';

export const jobs: readonly Job[] = [forgetOld];
