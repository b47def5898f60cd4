import { expect, it } from 'vitest';
import { smallInstance } from '#testing/allocation/small-instance.ts';
import { inventInstance } from '../../../../bench/allocation-instance.ts';
import type { Progress } from '../solver/search.ts';
import { verifyAllocation } from '../verify.ts';
import { solveInThread } from './solve-in-thread.ts';

it('tells how far it is, and stops with the best answer so far', { timeout: 60_000 }, async () => {
  const instance = inventInstance(600, 24, 1);
  const seen: Progress[] = [];
  const running = solveInThread(instance, {
    seconds: 50,
    onProgress: (progress) => {
      seen.push(progress);
      running.stop();
    },
  });
  const result = await running.result;
  expect(seen[0]).toMatchObject({ stage: 'count', bound: null });
  expect(result.status).toBe('feasible');
  expect(verifyAllocation(instance, result)).toEqual([]);
});

it('gives an answer whose proof is not finished where the time is up', { timeout: 60_000 }, async () => {
  const instance = inventInstance(600, 24, 1);
  const result = await solveInThread(instance, { seconds: 0.2 }).result;
  expect(result).toMatchObject({ status: 'feasible' });
  expect(result.bounds.slice(result.proved + 1).every((bound) => bound === null)).toBe(true);
  expect(verifyAllocation(instance, result)).toEqual([]);
});

it('refuses what contradicts itself', async () => {
  const { result } = solveInThread(smallInstance([{ fixed: ['1A', '2A'] }]), { seconds: 5 });
  await expect(result).rejects.toMatchObject({ code: 'allocation.same_block.invalid' });
});
