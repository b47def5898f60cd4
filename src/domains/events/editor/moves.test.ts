import { describe, expect, it } from 'vitest';
import { readClock } from './day-time.ts';
import { layoutDay, type GridItem } from './grid.ts';
import { intentOf, moveBy, moveColumns, moveTo, slotsFrom, stretchBy, stretchTo, timesOf } from './moves.ts';

const date = '2026-03-29';
const talk: GridItem = { slotId: 's', date, start: `${date}T10:00`, end: `${date}T10:45`, roomId: 'a' };
const press = (key: string, more: Partial<{ shift: boolean; alt: boolean; control: boolean }> = {}) =>
  intentOf({ key, shift: false, alt: false, control: false, ...more });

describe('keys', () => {
  it('move by a quarter of an hour, with Alt by five minutes', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', minutes: 15 });
    expect(press('ArrowUp', { alt: true })).toEqual({ kind: 'move', minutes: -5 });
  });
  it('change the length with Shift and the room with left and right', () => {
    expect(press('ArrowDown', { shift: true })).toEqual({ kind: 'stretch', minutes: 15 });
    expect(press('ArrowLeft')).toEqual({ kind: 'room', columns: -1 });
  });
  it('open, withdraw, undo and redo', () => {
    expect([
      press('Enter'),
      press('Delete'),
      press('z', { control: true }),
      press('Z', { control: true, shift: true }),
    ]).toEqual([{ kind: 'open' }, { kind: 'withdraw' }, { kind: 'undo' }, { kind: 'redo' }]);
  });
  it('leave other keys to the browser', () => {
    expect([
      press('Tab'),
      press('a'),
      press('ArrowLeft', { alt: true }),
      press('r', { control: true }),
    ]).toEqual([null, null, null, null]);
  });
});

describe('moves', () => {
  it('keep the length, by wall clock also on the night the clocks change', () => {
    expect(moveBy({ ...talk, start: `${date}T01:30`, end: `${date}T02:00` }, 60)).toMatchObject({
      start: `${date}T02:30`,
      end: `${date}T03:00`,
    });
  });
  it('never leave the day', () => {
    expect(moveBy(talk, -900)).toMatchObject({ start: `${date}T00:00`, end: `${date}T00:45` });
    expect(moveTo(talk, 3000)).toMatchObject({ start: `${date}T23:55`, end: '2026-03-30T00:40' });
  });
  it('snap to five minutes where a box is let go', () => {
    expect(moveTo(talk, 613, 'b')).toMatchObject({
      start: `${date}T10:15`,
      end: `${date}T11:00`,
      roomId: 'b',
    });
  });
  it('keep an open end open when moved and give it an hour when stretched', () => {
    const open = { ...talk, end: null };
    expect(moveBy(open, 15).end).toBeNull();
    expect(stretchBy(open, 15, 60).end).toBe(`${date}T11:00`);
  });
  it('never make an item shorter than five minutes', () => {
    expect(stretchBy(talk, -120, 60).end).toBe(`${date}T10:05`);
    expect(stretchTo(talk, 0).end).toBe(`${date}T10:05`);
  });
  it('go to the neighbouring room and stop at the edge', () => {
    const rooms = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    const grid = layoutDay([talk], rooms, { date });
    expect(moveColumns(talk, grid, 1).roomId).toBe('b');
    expect(moveColumns(talk, grid, -1).roomId).toBe('a');
    const all = { ...talk, roomId: null };
    expect(moveColumns(all, layoutDay([all], rooms, { date }), 1).roomId).toBe('a');
  });
  it('find the whole afternoon', () => {
    const later = { ...talk, slotId: 'l', start: `${date}T13:00` };
    expect(slotsFrom([talk, later, { ...later, slotId: 'o', date: '2026-03-30' }], date, '12:00')).toEqual([
      'l',
    ]);
  });
  it('say times with an open end', () => {
    expect([
      timesOf(talk, date),
      timesOf({ ...talk, end: null }, date),
      timesOf({ start: null, end: null }, date),
    ]).toEqual(['10:00–10:45', '10:00–?', '']);
  });
});

describe('readClock', () => {
  it('reads times as people type them', () => {
    expect(['9', '9.30', '0930', 'kl. 13:15', '24.00'].map(readClock)).toEqual([540, 570, 570, 795, 1440]);
    expect(['25.70', 'middag', '', '9:75'].map(readClock)).toEqual([null, null, null, null]);
  });
});
