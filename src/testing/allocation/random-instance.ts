/** Instances with every feature of the contract at once, for tests by property. */
import fc from 'fast-check';
import type { Instance, InstancePerson } from '#domains/allocation/instance.ts';

export interface Size {
  people: number;
  blocks: number;
  workshops: number;
  /** The largest room. */
  places: number;
}

/** Some contradict themselves: those are refused by `buildModel`. */
export function randomInstance(size: Size): fc.Arbitrary<Instance> {
  return fc
    .record({
      people: fc.integer({ min: 1, max: size.people }),
      blocks: fc.integer({ min: 1, max: size.blocks }),
      workshops: fc.integer({ min: 1, max: size.workshops }),
      ranks: fc.integer({ min: 1, max: 4 }),
      seed: fc.string({ maxLength: 4, unit: 'grapheme' }),
    })
    .chain((shape) => {
      const blocks = names('b', shape.blocks);
      return rooms(blocks, shape.workshops, size.places).chain((workshops) => {
        const occurrences = workshops.flatMap(({ occurrences: list }) => list.map(({ id }) => id));
        const ids = names('p', shape.people);
        const workshopIds = workshops.map(({ id }) => id);
        return fc.record({
          blocks: fc.constant(blocks),
          ranks: fc.constant(shape.ranks),
          seed: fc.constant(shape.seed),
          workshops: fc.constant(workshops),
          people: fc.tuple(...ids.map((id) => person(id, ids, workshopIds, blocks, occurrences))),
          groups: fc.tuple(
            ...['g1', 'g2'].map((id) =>
              fc.record({
                id: fc.constant(id),
                together: fc.constantFrom('must' as const, 'prefer' as const),
              }),
            ),
          ),
          balance: fc.array(
            fc.record({
              attribute: fc.constant('sector'),
              value: fc.constantFrom('x', 'y'),
              max_share: fc.constantFrom(0, 0.25, 0.333, 0.5, 0.667, 1),
            }),
            { maxLength: 2 },
          ),
          previous: fc.array(
            fc.record({
              person: fc.constantFrom(...ids, 'nobody'),
              occurrence: fc.constantFrom(...occurrences, 'nowhere'),
            }),
            { maxLength: rarely(shape.people) },
          ),
        });
      });
    });
}

function rarely(people: number): number {
  return Math.max(1, people >> 1);
}

function names(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
}

function rooms(blocks: string[], workshops: number, places: number) {
  const max = fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 9, arbitrary: fc.integer({ min: 1, max: places }) },
  );
  const min = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: Math.max(2, places >> 1) }) },
  );
  return fc.tuple(
    ...names('w', workshops).map((id) =>
      fc.array(fc.record({ block: fc.constantFrom(...blocks), min, max }), { maxLength: 2 }).map((list) => ({
        id,
        occurrences: list.map((each, at) => ({ id: `${id}${'AB'[at]}`, ...each })),
      })),
    ),
  );
}

/** Most people have a few wishes only; everything else is there now and then. */
function person(
  id: string,
  ids: string[],
  workshops: string[],
  blocks: string[],
  occurrences: string[],
): fc.Arbitrary<InstancePerson> {
  const now = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    fc.oneof({ weight: 20 - weight, arbitrary: fc.constant(null) }, { weight, arbitrary });
  const some =
    occurrences.length === 0
      ? fc.constant<string[]>([])
      : fc.array(fc.constantFrom(...occurrences), { minLength: 1, maxLength: 2 });
  const one =
    occurrences.length === 0
      ? fc.constant<string[]>([])
      : fc.array(fc.constantFrom(...occurrences), { minLength: 1, maxLength: 1 });
  return fc.record({
    id: fc.constant(id),
    wishes: fc
      .tuple(fc.shuffledSubarray(workshops), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
      .map(([list, ties]) => tiers(list.slice(0, 4), ties)),
    blocks: now(4, fc.subarray(blocks)),
    fixed: now(2, one),
    leads: now(2, one),
    not: now(4, some),
    with: now(2, fc.constantFrom(...ids)),
    group: now(10, fc.constantFrom('g1', 'g2')),
    apart: now(8, fc.constantFrom('a1', 'a2')),
    attributes: fc.record({ sector: fc.constantFrom('x', 'y', 'z') }),
  });
}

function tiers(list: readonly string[], ties: readonly boolean[]): string[][] {
  const result: string[][] = [];
  list.forEach((workshop, at) => {
    const last = result.at(-1);
    if (ties[at] && last) last.push(workshop);
    else result.push([workshop]);
  });
  return result;
}
