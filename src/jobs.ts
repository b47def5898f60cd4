/** Every job the worker knows. A domain's jobs.ts says what they do. */
import { forgetOld } from '#domains/people/server/jobs.ts';

export const jobs = [forgetOld] as const;
