import { describe, expect, test } from 'vitest';
import { explainSeats as explain, indexRun } from './explain-seats.ts';
import { readInstance, type Instance } from './instance.ts';
import { solveAllocation } from './solve-allocation.ts';
import { wishNumber } from './wishes.ts';

type Person = Instance['people'][number];

const explainSeats = (given: Instance, result: Parameters<typeof indexRun>[1], person: string) =>
  explain(indexRun(given, result), person);

const two = (id: string, max: number, min = 0) => ({
  ...{ id, occurrences: ['A', 'B'].map((block) => ({ id: `${id}${block}`, block, min, max })) },
});
const people = (count: number, name: string, wishes: string[], more: Partial<Person> = {}): Person[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: `${name}${n + 1}`, wishes: wishes.map((one) => [one]) },
    ...more,
  }));
const instance = (fields: Partial<Instance>): Instance =>
  readInstance({
    ...{ blocks: ['A', 'B'], ranks: 3, seed: 'frø', people: [] },
    ...{ workshops: [two('w1', 6), two('w2', 6), two('w3', 40)] },
    ...fields,
  });
const seats = (list: Record<string, string[]>) =>
  Object.entries(list).flatMap(([person, slots]) =>
    slots.map((occurrence) => ({ person, occurrence, loss: 0 })),
  );
const all = (list: readonly Person[], ...slots: string[]) =>
  Object.fromEntries(list.map(({ id }) => [id, slots]));
const full = { code: 'full', among: null, isProven: true };

describe('a better wish', () => {
  test('that was full of people who had it as first wish, while one got one’s own in the other block', () => {
    const [self, many] = [people(1, 'p', ['w1', 'w2', 'w3']), people(6, 'q', ['w2', 'w1', 'w3'])];
    const explained = explainSeats(
      instance({ people: [...self, ...many] }),
      { proved: 6, objective: [], seats: seats({ p1: ['w1A', 'w3B'], ...all(many, 'w2B', 'w3A') }) },
      'p1',
    );
    expect(explained).toEqual([
      { block: 'A', slot: 'w1A', wish: 1, better: [], instead: null },
      {
        ...{ block: 'B', slot: 'w3B', wish: 3, instead: { slot: 'w1A', wish: 1 } },
        better: [
          { workshop: 'w1', wish: 1, reason: { code: 'have', slot: 'w1A' }, elsewhere: [] },
          { workshop: 'w2', wish: 2, reason: { ...full, by: 'first' }, elsewhere: [] },
        ],
      },
    ]);
  });

  const reasonAt = (
    given: Partial<Instance>,
    list: Record<string, string[]>,
    wish = 1,
    proved = 6,
    filled?: number,
  ) => {
    const [first] =
      explainSeats(instance(given), { proved, objective: [filled ?? 0], seats: seats(list) }, 'p1') ?? [];
    return first?.better.find((one) => one.wish === wish);
  };
  const self = people(1, 'p', ['w1', 'w2', 'w3']);

  test('that was full of people of whom nothing is said, since they are few', () => {
    const few = people(4, 'q', ['w1']);
    const given = { people: [...self, ...few], workshops: [two('w1', 4), two('w3', 9), two('w2', 9)] };
    expect(reasonAt(given, { p1: ['w3A'], ...all(few, 'w1A') })?.reason).toEqual({ ...full, by: null });
  });

  test('that was full of people who had it as a later wish: what they have in common, and no more', () => {
    const mixed = [...people(3, 'q', ['w1']), ...people(3, 'r', ['w2', 'w1'])];
    const list = { p1: ['w3A'], ...all(mixed, 'w1A') };
    expect(reasonAt({ people: [...self, ...mixed] }, list)?.reason).toEqual({
      ...{ ...full, by: 'among', among: 2 },
    });
    const third = people(1, 'p', ['w2', 'w1']);
    expect(reasonAt({ people: [...third, ...mixed] }, list, 2, 2)?.reason).toEqual({
      ...{ code: 'full', by: 'as_much', among: 2, isProven: false },
    });
  });

  test('whom an organiser placed and who goes along are not counted among those with the wish', () => {
    const placed = people(1, 'f', [], { fixed: ['w1A'] });
    const along = people(1, 'c', [], { with: 'q1' });
    const others = people(5, 'q', ['w1']);
    const given = {
      people: [...self, ...placed, ...along, ...others],
      workshops: [two('w1', 7), two('w3', 9), two('w2', 9)],
    };
    const list = { p1: ['w3A'], ...all([...placed, ...along, ...others], 'w1A') };
    expect(reasonAt(given, list)?.reason).toEqual({ ...full, by: 'first' });
  });

  test('that is not held then: why not at its other time', () => {
    const once = { id: 'w1', occurrences: [{ id: 'w1B', block: 'B', min: 0, max: 5 }] };
    const others = people(5, 'q', ['w1']);
    const given = { people: [...self, ...others], workshops: [once, two('w2', 9), two('w3', 9)] };
    const list = { ...all(others, 'w1B') };
    expect(reasonAt(given, { p1: ['w3A', 'w2B'], ...list })).toEqual({
      ...{ workshop: 'w1', wish: 1, reason: null },
      elsewhere: [{ slot: 'w1B', reason: { ...full, by: 'first' } }],
    });
    expect(reasonAt(given, { p1: ['w3A', 'w1B'] })?.reason).toEqual({ code: 'have', slot: 'w1B' });
    const away = { ...given, people: [{ ...self[0], id: 'p1', blocks: ['A'] }, ...others] };
    expect(reasonAt(away, { p1: ['w3A'], ...list })?.elsewhere).toEqual([
      { slot: 'w1B', reason: { code: 'away' } },
    ]);
    expect(reasonAt(given, { p1: ['w3A', 'w2B'], ...list }, 2)?.reason).toEqual({
      code: 'have',
      slot: 'w2B',
    });
  });

  test('that was refused for a need, a companion or a group is one and the same reason', () => {
    const other = people(1, 'q', ['w1']);
    const list = { p1: ['w3A'], q1: ['w1A'] };
    const barred = { people: [...people(1, 'p', ['w1'], { not: ['w1A'] }), ...other] };
    expect(reasonAt(barred, list)?.reason).toEqual({ code: 'rules' });
    const along = { people: [...people(1, 'p', ['w1']), ...people(1, 'c', [], { with: 'p1' }), ...other] };
    const given = { ...along, workshops: [two('w1', 2), two('w3', 9)] };
    expect(reasonAt(given, { ...list, c1: ['w3A'] })?.reason).toEqual({ code: 'rules' });
  });

  test('that nobody was given, that had room but seats stay, and that a group’s first member did not have', () => {
    const workshops = [two('w1', 9, 4), two('w2', 9), two('w3', 9)];
    expect(reasonAt({ people: self, workshops }, { p1: ['w3A'] })?.reason).toEqual({ code: 'not_held' });
    expect(reasonAt({ people: self }, { p1: ['w3A'] })?.reason).toEqual({ code: 'rules' });
    const other = people(1, 'q', ['w1']);
    const previous = [{ person: 'p1', occurrence: 'w3A' }];
    expect(reasonAt({ people: [...self, ...other], previous }, { p1: ['w3A'], q1: ['w1A'] })?.reason).toEqual(
      {
        code: 'kept',
      },
    );
    const groups = [{ id: 'g', together: 'must' as const }];
    const both = [...people(1, 'q', ['w3'], { group: 'g' }), ...people(1, 'p', ['w1'], { group: 'g' })];
    expect(reasonAt({ people: both, groups }, { p1: ['w3A'], q1: ['w3A'] })?.reason).toEqual({
      code: 'group',
    });
  });
});

describe('what an organiser has done comes before the wishes of others', () => {
  const workshops = [two('w1', 5), two('w2', 9), two('w3', 9)];
  const others = people(5, 'q', ['w1']);
  const [p, extra] = [people(1, 'p', ['w1', 'w3']), people(1, 'r', ['w3'])];
  const reason = (
    list: Record<string, string[]>,
    more: { self?: Partial<Person>; computed?: Record<string, string[]>; proved?: number; min?: number } = {},
  ) => {
    const given = instance({
      people: [{ ...p[0], id: 'p1', ...more.self }, ...others, ...extra],
      workshops: more.min ? [two('w1', 9), two('w2', 9), two('w3', 9, more.min)] : workshops,
    });
    const result = { proved: more.proved ?? 6, objective: [], seats: seats(list) };
    return explain(indexRun(given, result, more.computed ? seats(more.computed) : null), 'p1')?.[0]?.better[0]
      ?.reason?.code;
  };
  const full = all(others, 'w1A');
  const four = all(others.slice(1), 'w1A');

  test('a fixed place, and a room that the person must not get, even where it is full', () => {
    expect(reason({ p1: ['w3A'], ...full }, { self: { fixed: ['w3A'] } })).toBe('fixed');
    expect(reason({ p1: ['w3A'], ...full }, { self: { not: ['w1A'] } })).toBe('rules');
  });

  test('a move by hand: of oneself, of somebody into the room, of somebody out of it', () => {
    const computed = { p1: ['w3A'], r1: ['w3A'], ...full };
    expect(reason({ ...computed }, { computed })).toBe('full');
    expect(reason({ ...computed, p1: ['w2A'] }, { computed })).toBe('moved');
    expect(reason({ p1: ['w3A'], ...four, r1: ['w1A'] }, { computed: { p1: ['w3A'], ...four } })).toBe(
      'full_by_hand',
    );
    expect(reason({ p1: ['w3A'], ...four }, { computed })).toBe('by_hand');
  });

  test('too few would have been left; the time ran out', () => {
    expect(reason({ p1: ['w3A'], r1: ['w3A'], ...full }, { min: 2 })).toBe('needed');
    expect(reason({ p1: ['w3A'], ...four }, { proved: 2 })).toBe('time');
  });
});

test('nothing is said of a room in which somebody may have sat who is erased', () => {
  const [self, others] = [people(1, 'p', ['w1', 'w3']), people(5, 'q', ['w1'])];
  const given = instance({ people: [...self, ...others] });
  const list = seats({ p1: ['w3A'], ...all(others, 'w1A') });
  const reasonOf = (filled: number) =>
    explainSeats(given, { proved: 6, objective: [filled], seats: list }, 'p1')?.[0]?.better[0]?.reason;
  expect([reasonOf(7), reasonOf(6)]).toEqual([{ code: 'forgotten' }, { code: 'rules' }]);
});

test('a led block has no seat to explain, an empty one has; somebody unknown has none', () => {
  const given = instance({ people: people(1, 'p', ['w1'], { leads: ['w2A'] }) });
  expect(explainSeats(given, { proved: 6, objective: [], seats: [] }, 'p1')).toEqual([
    {
      ...{ block: 'B', slot: null, wish: null, instead: null },
      better: [{ workshop: 'w1', wish: 1, reason: { code: 'rules' }, elsewhere: [] }],
    },
  ]);
  expect(explainSeats(given, { proved: 6, objective: [], seats: [] }, 'nobody')).toBeNull();
});

test('reasons of solved allocations are true: what is said to be full is full, of whom it says', async () => {
  const workshops = ['w1', 'w2', 'w3', 'w4'].map((id) => two(id, 7));
  const orders = [
    ['w1', 'w2', 'w3'],
    ['w1', 'w3', 'w2'],
    ['w2', 'w1', 'w4'],
  ];
  const crowd = orders.flatMap((order, n) => people(9, 'xyz'[n] ?? '', order));
  const given = instance({ workshops, people: crowd });
  const result = await solveAllocation(given, { seconds: 20 });
  let reasons = 0;
  for (const { id } of crowd)
    for (const { block, better } of explainSeats(given, result, id) ?? [])
      for (const { reason, workshop, wish } of better) {
        reasons += 1;
        if (reason?.code === 'have') continue;
        expect(reason?.code).toBe('full');
        if (reason?.code !== 'full') continue;
        const there = result.seats.filter(({ occurrence }) => occurrence === workshop + block);
        expect(there).toHaveLength(7);
        const worst = Math.max(
          ...there.map(
            ({ person }) => wishNumber(crowd.find((one) => one.id === person)?.wishes ?? [], workshop) ?? 9,
          ),
        );
        if (reason.by === 'first') expect(worst).toBe(1);
        if (reason.by === 'as_much') expect(worst).toBeLessThanOrEqual(wish);
      }
  expect(reasons).toBeGreaterThan(10);
});
