import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { bruteForce, leastByTrying, type Best } from '#testing/allocation/brute-force.ts';
import { randomInstance } from '#testing/allocation/random-instance.ts';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { readInstance, type Instance } from './instance.ts';
import { buildModel } from './model.ts';
import { solveAllocation } from './solve-allocation.ts';
import { verifyAllocation } from './verify.ts';

const small = { people: 5, blocks: 3, workshops: 4, places: 4 };
const figures = { compared: 0, larger: 0 };
afterAll(() =>
  recordFigures('allocation', {
    'small random instances, equal to brute force': figures.compared,
    'larger random instances without a broken rule': figures.larger,
  }),
);

/** Null for an instance that contradicts itself or is too large to try everything. */
function tried(instance: Instance): Best | null {
  try {
    return bruteForce(readInstance(instance));
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

it('agrees with trying every allocation', { timeout: inDrill(60_000, 3_600_000) }, async () => {
  const wanted = inDrill(60, 2000);
  const run = fc.asyncProperty(randomInstance(small), async (instance) => {
    if (figures.compared >= wanted) return;
    const best = tried(instance);
    fc.pre(best !== null);
    const result = await solveAllocation(instance, { seconds: 60 });
    expect({ ...result, time_ms: 0 }).toMatchObject({ status: 'optimal', proved: 6, ...best });
    expect(verifyAllocation(instance, result)).toEqual([]);
    figures.compared += 1;
  });
  await fc.assert(run, { numRuns: wanted * 2, seed: 20261122, endOnFailure: true });
  expect(figures.compared).toBe(wanted);
});

it('knows the least loss that everybody could have alone', () => {
  fc.assert(
    fc.property(randomInstance(small), (instance) => {
      fc.pre(tried(instance) !== null);
      const model = buildModel(readInstance(instance));
      expect(model.people.map(({ least }) => least)).toEqual(
        model.people.map((_, who) => leastByTrying(model, who)),
      );
    }),
    { numRuns: 100, seed: 1 },
  );
});
