import { describe, expect, it } from 'vitest';
import { layoutDay, type GridItem } from './grid.ts';

const date = '2026-05-04';
const item = (
  slotId: string,
  start: string | null,
  end: string | null,
  roomId: string | null = null,
): GridItem => ({
  slotId,
  date,
  start: start === null ? null : `${date}T${start}`,
  end: end === null ? null : end.includes('T') ? end : `${date}T${end}`,
  roomId,
});
const rooms = [
  { id: 'a', name: 'Sal A' },
  { id: 'b', name: 'Sal B' },
];
const lay = (items: GridItem[]) => layoutDay(items, rooms, { date });
const where = (items: GridItem[]) =>
  Object.fromEntries(lay(items).placed.map((p) => [p.slotId, [p.column, p.span, p.lane, p.lanes]]));

describe('layoutDay', () => {
  it('lets what everybody attends span all rooms', () => {
    expect(where([item('coffee', '10:00', '10:30'), item('talk', '10:30', '11:00', 'b')])).toEqual({
      coffee: [0, 2, 0, 1],
      talk: [1, 1, 0, 1],
    });
  });

  it('keeps a break wide when something runs into it', () => {
    const pause = { ...item('pause', '10:00', '10:30'), isCommon: true };
    expect(where([pause, item('late', '09:30', '10:10', 'a')])).toEqual({
      pause: [0, 2, 0, 1],
      late: [0, 1, 0, 1],
    });
  });

  it('gives what has no room a column of its own beside parallel items', () => {
    const grid = lay([item('x', '10:00', '11:00'), item('y', '10:30', '11:00', 'a')]);
    expect(grid.columns.map((column) => column.roomId)).toEqual(['a', 'b', null]);
    expect(where([item('x', '10:00', '11:00'), item('y', '10:30', '11:00', 'a')])['x']).toEqual([2, 1, 0, 1]);
  });

  it('puts overlapping items of one room side by side, and only those', () => {
    expect(
      where([
        item('one', '10:00', '11:00', 'a'),
        item('two', '10:30', '11:30', 'a'),
        item('three', '11:00', '12:00', 'a'),
        item('later', '12:00', '13:00', 'a'),
      ]),
    ).toEqual({ one: [0, 1, 0, 2], two: [0, 1, 1, 2], three: [0, 1, 0, 2], later: [0, 1, 0, 1] });
  });

  it('draws an open end until the next start of the room, an hour at most', () => {
    const grid = lay([
      item('open', '10:00', null, 'a'),
      item('next', '10:20', '11:00', 'a'),
      item('last', '15:00', null, 'a'),
    ]);
    expect(grid.placed.map((p) => [p.slotId, p.from, p.to, p.openEnd])).toEqual([
      ['open', 600, 620, true],
      ['next', 620, 660, false],
      ['last', 900, 960, true],
    ]);
  });

  it('keeps what ends after midnight on its day and shows whole hours', () => {
    const grid = lay([item('party', '21:30', '2026-05-05T00:40')]);
    expect([grid.from, grid.to]).toEqual([540, 1500]);
    expect(grid.placed[0]).toMatchObject({ from: 1290, to: 1480 });
  });

  it('lists untimed slots apart, in order', () => {
    expect(
      lay([item('u2', null, null), item('u1', null, null), item('t', '09:00', '10:00')]).untimed,
    ).toEqual(['u2', 'u1']);
  });

  it('has one column where there are no rooms', () => {
    const grid = layoutDay([item('x', '10:00', '11:00'), item('y', '10:00', '11:00')], [], { date });
    expect(grid.columns).toEqual([{ roomId: null, name: '' }]);
    expect(grid.placed.map((p) => [p.lane, p.lanes])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('ignores other days and places five hundred parallel items', () => {
    const many = Array.from({ length: 500 }, (_, n) => item(`s${n}`, '10:00', '11:00', 'a'));
    const grid = lay([...many, { ...item('other', '10:00', '11:00'), date: '2026-05-05' }]);
    expect(grid.placed).toHaveLength(500);
    expect(grid.placed[499]).toMatchObject({ lanes: 500 });
  });
});
