import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { bruteForce, leastByTrying, type Best } from '#testing/allocation/brute-force.ts';
import { randomInstance } from '#testing/allocation/random-instance.ts';
import { leastLevels } from '#testing/allocation/second-formulation.ts';
import { inventInstance } from '../../../bench/allocation-instance.ts';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { readInstance, type Instance } from './instance.ts';
import { buildModel } from './model.ts';
import { solveAllocation } from './solve-allocation.ts';
import { verifyAllocation } from './verify.ts';

const small = { people: 5, blocks: 3, workshops: 4, places: 4 };
const figures = { compared: 0, larger: 0, twice: 0 };
afterAll(() =>
  recordFigures('allocation', {
    'small random instances, equal to brute force': figures.compared,
    'larger random instances without a broken rule': figures.larger,
    'least levels confirmed by another formulation': figures.twice,
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

it('agrees with trying every allocation', { timeout: inDrill(120_000, 3_600_000) }, async () => {
  const wanted = inDrill(40, 2000);
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

it(
  'agrees with it also by prices, the way of large instances',
  { timeout: inDrill(120_000, 3_600_000) },
  async () => {
    const wanted = inDrill(30, 1000);
    let compared = 0;
    const run = fc.asyncProperty(randomInstance(small), async (instance) => {
      if (compared >= wanted) return;
      const best = tried(instance);
      fc.pre(best !== null);
      const result = await solveAllocation(instance, { seconds: 60, fewWays: 0 });
      expect({ ...result, time_ms: 0 }).toMatchObject({ status: 'optimal', proved: 6, ...best });
      compared += 1;
    });
    await fc.assert(run, { numRuns: wanted * 2, seed: 7, endOnFailure: true });
    expect(compared).toBe(wanted);
  },
);

it(
  'breaks no hard rule in larger instances, however little time there is',
  { timeout: inDrill(120_000, 3_600_000) },
  async () => {
    const larger = { people: 40, blocks: 4, workshops: 8, places: 12 };
    const run = fc.asyncProperty(randomInstance(larger), async (instance) => {
      let result;
      try {
        result = await solveAllocation(instance, { seconds: 0.15 });
      } catch (error) {
        fc.pre(!isDomainError(error));
        throw error;
      }
      expect(verifyAllocation(instance, result)).toEqual([]);
      figures.larger += 1;
    });
    // Many contradict themselves: the more people, the more often.
    await fc.assert(run, { numRuns: inDrill(8, 1000), seed: 3, maxSkipsPerRun: 200, endOnFailure: true });
  },
);

it(
  'finds the least levels that another formulation finds',
  { timeout: inDrill(120_000, 600_000) },
  async () => {
    for (let seed = 1; seed <= inDrill(1, 6); seed += 1) {
      const [people, workshops] = seed % 2 === 0 ? [60, 6] : [inDrill(20, 30), 6];
      const instance = withoutGroups(inventInstance(people, workshops, seed));
      const result = await solveAllocation(instance, { seconds: 60 });
      const [filled = 0, , level] = result.objective;
      expect(result.proved).toBeGreaterThanOrEqual(3);
      expect(await leastLevels(buildModel(instance), filled)).toBe(level);
      figures.twice += 1;
    }
  },
);

function withoutGroups(instance: Instance): Instance {
  const alone = instance.people.map((person) => ({ ...person, group: null }));
  const workshops = instance.workshops.map((workshop) => ({
    ...workshop,
    occurrences: workshop.occurrences.map((each) => ({ ...each, min: 0 })),
  }));
  return { ...instance, workshops, people: alone, groups: [] };
}

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
