import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { bruteForce, type Best } from '#testing/allocation/brute-force.ts';
import { randomInstance } from '#testing/allocation/random-instance.ts';
import { inDrill } from '#testing/drill.ts';
import { readInstance, type Instance } from './instance.ts';
import type * as lottery from './lottery.ts';
import { solveAllocation } from './solve-allocation.ts';

// With a lottery of two numbers most allocations have others as good as them.
vi.mock('./lottery.ts', async (original) => {
  const { lotteryOf } = await original<typeof lottery>();
  return { lotteryOf: (...drawn: Parameters<typeof lotteryOf>) => lotteryOf(...drawn) % 2 };
});

function tried(instance: Instance): Best | null {
  try {
    return bruteForce(readInstance(instance));
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

it('takes the smallest seat list of many as good', { timeout: inDrill(120_000, 3_600_000) }, async () => {
  const wanted = inDrill(40, 1000);
  let compared = 0;
  const run = fc.asyncProperty(
    randomInstance({ people: 5, blocks: 3, workshops: 4, places: 4 }),
    fc.constantFrom(0, 4000),
    async (instance, fewWays) => {
      if (compared >= wanted) return;
      const best = tried(instance);
      fc.pre(best !== null);
      const result = await solveAllocation(instance, { seconds: 60, fewWays });
      expect(result).toMatchObject({ status: 'optimal', proved: 6, ...best });
      compared += 1;
    },
  );
  await fc.assert(run, { numRuns: wanted * 2, seed: 5, endOnFailure: true });
  expect(compared).toBe(wanted);
});
