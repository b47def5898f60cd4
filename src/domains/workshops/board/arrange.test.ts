import { expect, test } from 'vitest';
import type { BoardGroup, BoardNote, BoardState } from '../schema.ts';
import { arrange, newest } from './arrange.ts';

const note = (id: string, position: number, more: Partial<BoardNote> = {}): BoardNote => ({
  ...{ id, position, phaseId: null, tableId: null, groupId: null, name: '', text: id, colour: 1 },
  ...{ state: 'shown', isPinned: false, meToo: 0, dots: 0, reports: 0 },
  ...more,
});
const group = (id: string, position: number): BoardGroup => ({ id, position, title: id, colour: 1, dots: 0 });

const state = {
  groups: [group('first', 1), group('empty', 2)],
  notes: [
    note('a', 3, { groupId: 'first', tableId: 'one' }),
    note('b', 4, { tableId: 'two' }),
    note('c', 5, { groupId: 'gone' }),
    note('d', 6, { isPinned: true }),
    note('e', 7, { groupId: 'first', isPinned: true }),
  ],
} as unknown as BoardState;

const ids = (notes: readonly BoardNote[]) => notes.map(({ id }) => id).join(' ');

test('pinned first, then in their order; in groups as these stand, and loose where the group is gone', () => {
  const shown = arrange(state, [], null);
  expect(shown.groups.map(({ group: { id }, notes }) => [id, ids(notes)])).toEqual([
    ['first', 'e a'],
    ['empty', ''],
  ]);
  expect(ids(shown.loose)).toBe('d b c');
});

test('one’s own that others do not see stand among them once; one table’s alone where asked', () => {
  const own = [note('b', 4, { tableId: 'two' }), note('mine', 9, { tableId: 'two', state: 'waiting' })];
  expect(ids(arrange(state, own, null).loose)).toBe('d b c mine');
  const table = arrange(state, own, 'two');
  expect([ids(table.loose), table.groups.flatMap(({ notes }) => notes)]).toEqual(['b mine', []]);
});

test('a board of thousands shows the newest of every list, and what is pinned; short lists are whole', () => {
  const many = (of: string | null, from: number, count: number) =>
    Array.from({ length: count }, (_, at) => note(`${of ?? 'l'}${at}`, from + at, { groupId: of }));
  const board = {
    groups: [group('long', 1), group('short', 2), group('empty', 3)],
    notes: [...many('long', 1, 3000), ...many('short', 4000, 3), ...many(null, 5000, 2000)],
  } as unknown as BoardState;
  const [first] = board.notes;
  if (first) first.isPinned = true;
  const drawn = newest(arrange(board, [], null), 103);
  expect(drawn.groups.map(({ notes, earlier }) => [notes.length, earlier])).toEqual([
    [50, 2950],
    [3, 0],
    [0, 0],
  ]);
  expect(ids(drawn.groups[0]?.notes.slice(0, 2) ?? [])).toBe('long0 long2951');
  expect([drawn.loose.notes.length, drawn.loose.earlier, drawn.loose.notes.at(-1)?.id]).toEqual([
    50,
    1950,
    'l1999',
  ]);
  expect(newest(arrange(board, [], null), 6000).loose.earlier).toBe(0);
});
