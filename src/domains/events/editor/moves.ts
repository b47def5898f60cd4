/**
 * What dragging and the keyboard do to a slot: where it goes, how long it lasts, in which room. Pure: a move is
 * computed first, shown and announced, and only then sent. Browser-safe.
 */
import { clock, localAt, minuteOf, minutesPerDay } from './day-time.ts';
import type { DayGrid, GridItem } from './grid.ts';

export const fineStep = 5;
export const coarseStep = 15;
/** The longest an item may last, so that a slip of the hand makes no week of a talk. */
const longest = minutesPerDay;

/** Where a slot stands after a move. */
export interface SlotPlace {
  slotId: string;
  date: string;
  start: string | null;
  end: string | null;
  roomId: string | null;
}

export type KeyIntent =
  | { kind: 'move'; minutes: number }
  | { kind: 'room'; columns: number }
  | { kind: 'stretch'; minutes: number }
  | { kind: 'open' }
  | { kind: 'withdraw' }
  | { kind: 'undo' }
  | { kind: 'redo' };

export interface KeyPress {
  key: string;
  shift: boolean;
  alt: boolean;
  control: boolean;
}

/**
 * What a key asks for on a focused slot: arrows move by 15 minutes (with Alt by 5) and between rooms, Shift and an
 * arrow changes the length, Enter opens, Delete withdraws, Control+Z undoes. Null for keys that are not ours.
 */
export function intentOf(press: KeyPress): KeyIntent | null {
  if (press.control) return undoIntent(press);
  const step = press.alt ? fineStep : coarseStep;
  switch (press.key) {
    case 'ArrowUp':
      return press.shift ? { kind: 'stretch', minutes: -step } : { kind: 'move', minutes: -step };
    case 'ArrowDown':
      return press.shift ? { kind: 'stretch', minutes: step } : { kind: 'move', minutes: step };
    case 'ArrowLeft':
      return press.shift || press.alt ? null : { kind: 'room', columns: -1 };
    case 'ArrowRight':
      return press.shift || press.alt ? null : { kind: 'room', columns: 1 };
    case 'Enter':
      return { kind: 'open' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'withdraw' };
    default:
      return null;
  }
}

function undoIntent(press: KeyPress): KeyIntent | null {
  const key = press.key.toLowerCase();
  if (key === 'z') return { kind: press.shift ? 'redo' : 'undo' };
  return key === 'y' ? { kind: 'redo' } : null;
}

export function snap(minute: number, step: number = fineStep): number {
  return Math.round(minute / step) * step;
}

/** Earlier or later, its length unchanged. An item never leaves its day at the morning end. */
export function moveBy(item: GridItem, minutes: number): SlotPlace {
  if (item.start === null) return placeOf(item);
  const start = Math.max(0, minuteOf(item.start, item.date) + minutes);
  return at(item, Math.min(start, minutesPerDay - fineStep));
}

/** To a minute of the day, its length unchanged: where a dragged box is let go. */
export function moveTo(item: GridItem, minute: number, roomId: string | null = item.roomId): SlotPlace {
  const start = Math.min(Math.max(0, snap(minute)), minutesPerDay - fineStep);
  return { ...at(item, start), roomId };
}

/** A later or earlier end. An open end becomes an hour first. */
export function stretchBy(item: GridItem, minutes: number, openLength: number): SlotPlace {
  if (item.start === null) return placeOf(item);
  const start = minuteOf(item.start, item.date);
  const end = item.end === null ? start + openLength : minuteOf(item.end, item.date) + minutes;
  return { ...placeOf(item), end: localAt(item.date, clampEnd(start, end)) };
}

/** To the minute where its lower edge was dragged. */
export function stretchTo(item: GridItem, minute: number): SlotPlace {
  if (item.start === null) return placeOf(item);
  const start = minuteOf(item.start, item.date);
  return { ...placeOf(item), end: localAt(item.date, clampEnd(start, snap(minute))) };
}

/** To the next column of the grid; stays where there is none. From the whole width it enters the nearest room. */
export function moveColumns(item: GridItem, grid: DayGrid, columns: number): SlotPlace {
  const placed = grid.placed.find((entry) => entry.slotId === item.slotId);
  if (!placed) return placeOf(item);
  const wide = placed.span > 1;
  const target = wide ? (columns > 0 ? 0 : grid.columns.length - 1) : placed.column + columns;
  const column = grid.columns[target];
  return column ? { ...placeOf(item), roomId: column.roomId } : placeOf(item);
}

export function placeOf(item: GridItem): SlotPlace {
  return { slotId: item.slotId, date: item.date, start: item.start, end: item.end, roomId: item.roomId };
}

export function samePlace(a: SlotPlace, b: SlotPlace): boolean {
  return a.date === b.date && a.start === b.start && a.end === b.end && a.roomId === b.roomId;
}

/** Slots of a day that start at or after a time: "the whole afternoon". */
export function slotsFrom(items: readonly GridItem[], date: string, time: string): string[] {
  return items
    .filter((item) => item.date === date && item.start !== null && item.start >= `${date}T${time}`)
    .map((item) => item.slotId);
}

/** `10:00–10:45`, `10:00–?` or nothing, for announcements and labels. */
export function timesOf(place: Pick<SlotPlace, 'start' | 'end'>, date: string): string {
  if (place.start === null) return '';
  const start = clock(minuteOf(place.start, date));
  return place.end === null ? `${start}–?` : `${start}–${clock(minuteOf(place.end, date))}`;
}

function at(item: GridItem, start: number): SlotPlace {
  const moved = { ...placeOf(item), start: localAt(item.date, start) };
  if (item.end === null) return moved;
  const length = item.start === null ? 0 : minuteOf(item.end, item.date) - minuteOf(item.start, item.date);
  return { ...moved, end: localAt(item.date, start + length) };
}

function clampEnd(start: number, end: number): number {
  return Math.min(Math.max(end, start + fineStep), start + longest);
}
