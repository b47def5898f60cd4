import { parseCrontab } from 'graphile-worker';
import { expect, test } from 'vitest';
import { jobs } from './jobs.ts';
import { crontabOf } from './platform/server/jobs/start-worker.ts';

test('every job has a name of its own, and every recurring one a time the worker understands', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  const recurring = jobs.filter(({ cron }) => cron !== undefined).map(({ name }) => name);
  expect(parseCrontab(crontabOf(jobs)).map(({ task }) => task)).toEqual(recurring);
});
