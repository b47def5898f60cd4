/** Each sentence of the contract that somebody could read in two ways (docs/contracts.md, "allocation solve"). */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { smallInstance, workshop } from '#testing/allocation/small-instance.ts';
import type { Instance } from './instance.ts';
import { readInstance } from './instance.ts';
import { buildModel } from './model.ts';
import type { AllocationResult } from './result.ts';
import { solveAllocation } from './solve-allocation.ts';
import { verifyAllocation } from './verify.ts';

async function solve(instance: Instance): Promise<AllocationResult> {
  const result = await solveAllocation(instance, { seconds: 30 });
  expect(verifyAllocation(instance, result)).toEqual([]);
  expect(result).toMatchObject({ status: 'optimal', proved: 6, bounds: result.objective });
  return result;
}

const sat = ({ seats }: AllocationResult) => seats.map(({ person, occurrence }) => `${person} ${occurrence}`);

describe('losses and levels', () => {
  it('count what was wished strictly more, at most K; what is not named ties after the last', () => {
    const three = { workshops: ['1', '2', '3', '4'].map((name) => workshop(name, 1, 1)) };
    const wishes = [['w3'], ['w1', 'w2']];
    const model = buildModel(readInstance(smallInstance([{ wishes }], { ...three, ranks: 2 })));
    expect([...(model.people[0]?.losses ?? [])]).toEqual([1, 1, 0, 2]);
    const more = buildModel(readInstance(smallInstance([{ wishes }], { ...three, ranks: 9 })));
    expect([...(more.people[0]?.losses ?? [])]).toEqual([1, 1, 0, 3]);
  });

  it('are nothing for who names no workshop, but an empty block costs K + 1', async () => {
    const result = await solve(smallInstance([{}], { workshops: [workshop('1', 1, 1)] }));
    expect(result).toMatchObject({ objective: [1, 0, 0, 0, 0, expect.any(Number)], empty: 1 });
    const none = await solve(smallInstance([{}, {}], { workshops: [workshop('1', 1, 0)] }));
    expect(none).toMatchObject({ levels: { '0': 1, '3': 1 }, empty: 3 });
  });

  it('leave out blocks that one is away from', async () => {
    const result = await solve(smallInstance([{ blocks: ['b2'], wishes: [['w1']] }]));
    expect(sat(result)).toEqual(['p1 1B']);
    expect(result).toMatchObject({ levels: { '0': 1 }, empty: 0 });
  });

  it('measure against what was possible alone: refused rooms and rooms too small do not count', async () => {
    const refused = await solve(smallInstance([{ wishes: [['w1']], not: ['1A', '1B'] }], { ranks: 1 }));
    expect(refused).toMatchObject({ levels: { '0': 1 }, objective: [1, 0, 0, 0, 0, expect.any(Number)] });
  });
});

describe('units', () => {
  it("keep a group that must stay together in one room, by its first member's wishes", async () => {
    const people = [
      { group: 'g1', wishes: [['w2']], blocks: ['b1'] },
      { group: 'g1', wishes: [['w1']], blocks: ['b1'] },
    ];
    const result = await solve(smallInstance(people, { groups: [{ id: 'g1', together: 'must' }] }));
    expect(sat(result)).toEqual(['p1 2A', 'p2 2A']);
    expect(result.seats.map(({ loss }) => loss)).toEqual([0, 0]);
  });

  it('give up a group whose members are there in different blocks, or which no room holds, and say so', async () => {
    const groups = [{ id: 'g1', together: 'must' as const }];
    const apart = await solve(smallInstance([{ group: 'g1' }, { group: 'g1', blocks: ['b1'] }], { groups }));
    expect(apart.reports).toEqual([expect.stringContaining('g1')]);
    const three = [{ group: 'g1' }, { group: 'g1' }, { group: 'g1' }];
    expect((await solve(smallInstance(three, { groups }))).reports).toEqual([expect.stringContaining('g1')]);
  });

  it('seat a companion beside the other person, by its own wishes, whatever its own blocks', async () => {
    const people = [
      { blocks: ['b1'], wishes: [['w1']] },
      { with: 'p1', blocks: ['b2'], wishes: [['w2']] },
    ];
    const result = await solve(smallInstance(people));
    expect(sat(result)).toEqual(['p1 1A', 'p2 1A']);
    expect(result.seats.map(({ loss }) => loss)).toEqual([0, 1]);
  });

  it('give a companion a place where the person leads', async () => {
    const result = await solve(smallInstance([{ leads: ['1A'] }, { with: 'p1' }]));
    expect(sat(result)).toEqual(['p1 2B', 'p2 1A', 'p2 2B']);
  });
});

describe('rooms', () => {
  it('hold leaders without a place, in several runs of one workshop, and never seat them in it', async () => {
    const one = await solve(
      smallInstance([{ leads: ['1A', '1B'] }, {}], { workshops: [workshop('1', 1, 1)] }),
    );
    expect(one.seats).toHaveLength(1);
    expect(one).toMatchObject({ objective: [1, 0, 0, 0, 0, expect.any(Number)], empty: 1 });
  });

  it('seat nobody or at least `min`, fixed people alone excepted and reported', async () => {
    const instance = smallInstance([{ blocks: ['b1'] }, { blocks: ['b1'] }], {
      workshops: [workshop('1', 5, 5, 3)],
    });
    expect((await solve(instance)).seats).toEqual([]);
    const fixed = smallInstance([{ blocks: ['b1'], fixed: ['1A'] }, { blocks: ['b1'] }], {
      workshops: [workshop('1', 5, 5, 3)],
    });
    const result = await solve(fixed);
    expect(sat(result)).toEqual(['p1 1A']);
    expect(result.reports).toEqual([expect.stringContaining('1A')]);
  });

  it('count a previous seat as changed where it is not among the seats, or names nobody', async () => {
    const previous = [
      { person: 'p1', occurrence: '2A' },
      { person: 'nobody', occurrence: '1A' },
      { person: 'p1', occurrence: 'nowhere' },
    ];
    const result = await solve(smallInstance([{ wishes: [['w1']], blocks: ['b1'] }], { previous }));
    expect(sat(result)).toEqual(['p1 2A']);
    expect(result.objective.slice(0, 3)).toEqual([1, 2, 1]);
  });
});

describe('the later objectives', () => {
  it('count slack of balance in thousandths, leaders left out', async () => {
    const people = ['x', 'x', 'y'].map((sector) => ({ blocks: ['b1'], attributes: { sector } }));
    const result = await solve(
      smallInstance([...people, { leads: ['1A'], blocks: ['b1'], attributes: { sector: 'x' } }], {
        workshops: [workshop('1', 3, 0)],
        balance: [{ attribute: 'sector', value: 'x', max_share: 0.333 }],
      }),
    );
    expect(result.objective[3]).toBe(2000 - 999);
  });

  it('count split groups by block, all without a seat being together, and pairs to be apart', async () => {
    const groups = [{ id: 'g1', together: 'prefer' as const }];
    const split = await solve(
      smallInstance([{ group: 'g1' }, { group: 'g1' }], {
        groups,
        workshops: [workshop('1', 1, 0), workshop('2', 1, 0)],
      }),
    );
    expect(split.objective[4]).toBe(1_000_000);
    const pair = { apart: 'a', blocks: ['b1'] };
    const apart = await solve(smallInstance([pair, pair, pair], { workshops: [workshop('1', 3, 0)] }));
    expect(apart.objective[4]).toBe(3);
    const leader = { ...pair, leads: ['1A'] };
    expect(
      (await solve(smallInstance([pair, leader], { workshops: [workshop('1', 3, 0)] }))).objective[4],
    ).toBe(1);
  });

  it('draw the lottery from the first four bytes of a hash, big-endian', async () => {
    const result = await solve(
      smallInstance([{ id: 'åse', blocks: ['b1'] }], { workshops: [workshop('1', 1, 0)] }),
    );
    const digest = createHash('sha256').update('seed\0åse\x001A').digest();
    expect(result.objective[5]).toBe(digest.readUInt32BE(0) % 1000);
  });
});

describe('the result', () => {
  it('sorts seats by person id in UTF-16 code units, then by the place in `blocks`', async () => {
    const result = await solve(smallInstance([{ id: 'b' }, { id: 'B' }], { blocks: ['b2', 'b1'] }));
    expect(result.seats.map(({ person }) => person)).toEqual(['B', 'B', 'b', 'b']);
    expect(result.seats[0]?.occurrence).toMatch(/B$/);
  });

  it('carries a receipt over the instance as it came and whole seats', async () => {
    const instance = {
      ...smallInstance([{ blocks: ['b1'] }], { workshops: [workshop('1', 1, 0)] }),
      note: 'é',
    };
    const result = await solve(instance);
    const keys = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(keys)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([k, v]) => [k, keys(v)]),
            )
          : value;
    const text = JSON.stringify(keys({ instance, seats: result.seats }));
    expect(result.receipt).toBe(createHash('sha256').update(text).digest('hex'));
  });
});
