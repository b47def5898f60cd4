import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubleUses, findGuests, fold, mergeEntries, presence, ticketIn, withQueue } from './rules.ts';
import type { DoorItem, Entry } from './schema.ts';

const devices = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b', 'c'];
const people = ['anna', 'bo', 'carl'];

interface Told {
  deviceId: string;
  item: DoorItem;
}

/** What each of three phones has to tell: scans, and undoings of its own and of the others' entries. */
const stories = fc
  .array(
    fc.record({
      device: fc.nat(2),
      person: fc.nat(2),
      undoes: fc.option(fc.record({ device: fc.nat(2), counter: fc.integer({ min: 1, max: 6 }) })),
    }),
    { maxLength: 18 },
  )
  .map((steps) => {
    const counters = [0, 0, 0];
    return steps.map(({ device, person, undoes }): Told => {
      const counter = (counters[device] = (counters[device] ?? 0) + 1);
      const undone = undoes && { deviceId: devices[undoes.device] ?? '', counter: undoes.counter };
      const item: DoorItem = undone
        ? { kind: 'undo', counter, agoSeconds: 0, undone }
        : { kind: 'scan', counter, agoSeconds: 0, registrationId: people[person] ?? '' };
      return { deviceId: devices[device] ?? '', item };
    });
  });

/** The server: entries as they come, each given the next number unless it is known. */
function tell(story: readonly Told[]): Entry[] {
  let log: Entry[] = [];
  for (const { deviceId, item } of story) log = withQueue(log, deviceId, [item], '2026-06-01T07:00:00Z');
  return log;
}

const inside = (log: readonly Entry[]) =>
  [...presence(log)].map(([who, active]) => [who, active.length]).sort();

describe('merging', () => {
  test('says the same of who is in, however batches are mixed, repeated and late', () => {
    fc.assert(
      fc.property(
        stories.chain((story) =>
          fc.tuple(
            fc.constant(story),
            fc.shuffledSubarray([...story, ...story], { minLength: story.length * 2 }),
          ),
        ),
        ([story, mixed]) => {
          expect(inside(tell(mixed))).toEqual(inside(tell(story)));
          expect(tell(mixed)).toHaveLength(story.length);
        },
      ),
    );
  });

  test('gives each phone the same log whatever parts it gets when', () => {
    fc.assert(
      fc.property(stories, fc.nat(18), fc.nat(18), (story, one, other) => {
        const log = tell(story);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const part = (begin: number, end: number) => log.slice(begin, end);
        expect(mergeEntries(mergeEntries(part(from, 99), part(0, to)), log)).toEqual(log);
        expect(mergeEntries(part(0, to), part(from, 99))).toEqual(log);
      }),
    );
  });

  test('tells both phones of a ticket that both have taken, and which was first', () => {
    const [a = '', b = ''] = devices;
    const scan: DoorItem = { kind: 'scan', counter: 1, agoSeconds: 0, registrationId: 'anna' };
    const log = tell([
      { deviceId: b, item: scan },
      { deviceId: a, item: scan },
    ]);
    expect(doubleUses(log, a)).toMatchObject([{ registrationId: 'anna', wasFirst: false }]);
    expect(doubleUses(log, b)).toMatchObject([{ registrationId: 'anna', wasFirst: true }]);
    expect(doubleUses(log, 'c')).toEqual([]);
    const undo: DoorItem = {
      kind: 'undo',
      counter: 2,
      agoSeconds: 0,
      undone: { deviceId: a, counter: 1 },
    };
    const undone = withQueue(log, a, [undo], '2026-06-01T08:00:00Z');
    expect(doubleUses(undone, b)).toEqual([]);
    expect(inside(undone)).toEqual([['anna', 1]]);
  });
});

describe('names', () => {
  test.each(['Søren Ågård', 'soren agard', 'SOEREN AAGAARD'])('%s is found however it is typed', (typed) => {
    const guests = [{ name: 'Søren Ågaard' }, { name: 'Sørine Bæk' }];
    expect(fold(typed)).toBe('soren agard');
    expect(findGuests(guests, typed, 9)).toEqual([{ name: 'Søren Ågaard' }]);
  });

  test('are found by the beginnings of words in any order', () => {
    const guests = [{ name: 'Ida Bæk-Holm' }, { name: 'Bo Idasen' }, { name: 'Åse Önnerud' }];
    expect(findGuests(guests, 'holm id', 9)).toEqual([{ name: 'Ida Bæk-Holm' }]);
    expect(findGuests(guests, 'baek', 9)).toEqual([{ name: 'Ida Bæk-Holm' }]);
    expect(findGuests(guests, 'onn', 9)).toEqual([{ name: 'Åse Önnerud' }]);
    expect(findGuests(guests, ' ', 9)).toEqual([]);
    expect(findGuests(guests, 'i', 1)).toHaveLength(1);
  });
});

test('a ticket is read alone and at the end of an address, and nothing else is one', () => {
  const token = 'A'.repeat(42) + '_';
  expect(ticketIn(token)).toBe(token);
  expect(ticketIn(`https://samskab.example/da/t/${token}\n`)).toBe(token);
  expect(ticketIn(`${token}x`)).toBeNull();
  expect(ticketIn('https://samskab.example/')).toBeNull();
});
