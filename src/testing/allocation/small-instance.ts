/** An instance for tests, small enough to count by hand: two workshops, each in both of two blocks. */
import type { Instance, InstancePerson } from '#domains/allocation/instance.ts';

export function smallInstance(people: Partial<InstancePerson>[], changes: Partial<Instance> = {}): Instance {
  return {
    blocks: ['b1', 'b2'],
    ranks: 2,
    workshops: [workshop('1', 2, 2), workshop('2', 2, 2)],
    people: people.map((person, at) => ({ id: `p${at + 1}`, wishes: [], ...person })),
    seed: 'seed',
    ...changes,
  };
}

/** `w1` with `1A` in the first block and `1B` in the second. */
export function workshop(name: string, maxA: number, maxB: number, min: number = 0) {
  return {
    id: `w${name}`,
    occurrences: [
      { id: `${name}A`, block: 'b1', min, max: maxA },
      { id: `${name}B`, block: 'b2', min, max: maxB },
    ],
  };
}
