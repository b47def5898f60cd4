/**
 * Where the items of one programme day stand in a grid of rooms and times. Pure and browser-safe: the same layout
 * is drawn on the server and moved in the browser.
 */
import { minuteOf } from './day-time.ts';

export interface GridItem {
  slotId: string;
  /** The programme day, also for what ends after midnight. */
  date: string;
  start: string | null;
  end: string | null;
  roomId: string | null;
  /** A break or a meal: without a room it is for everybody, whatever else runs. */
  isCommon?: boolean;
}

export interface GridRoom {
  id: string;
  name: string;
}

export interface PlacedItem {
  slotId: string;
  from: number;
  /** Where the box ends. An open end is drawn until the next start in its room, an hour at most. */
  to: number;
  openEnd: boolean;
  /** First grid column, and how many; what everybody attends spans all. */
  column: number;
  span: number;
  /** Side by side within the column where times overlap. */
  lane: number;
  lanes: number;
}

export interface DayGrid {
  /** Whole hours around what happens, in minutes. */
  from: number;
  to: number;
  /** Rooms in order; the last has no id when something stands without a room beside others. */
  columns: { roomId: string | null; name: string }[];
  placed: PlacedItem[];
  /** Slots without clock times, in the organiser's order. */
  untimed: string[];
}

export interface GridOptions {
  date: string;
  /** Shown when nothing happens, and never cut off. */
  earliest?: number;
  latest?: number;
}

interface Timed {
  slotId: string;
  roomId: string | null;
  isCommon: boolean;
  from: number;
  to: number;
  openEnd: boolean;
}

export const openLength = 60;
const shortest = 5;

export function layoutDay(
  items: readonly GridItem[],
  rooms: readonly GridRoom[],
  options: GridOptions,
): DayGrid {
  const today = items.filter((item) => item.date === options.date);
  const timed = timeItems(today, options.date);
  const wide = new Set(timed.filter((item) => spansAll(item, timed)).map((item) => item.slotId));
  const needsLoose =
    rooms.length === 0 || timed.some((item) => isLoose(item, rooms) && !wide.has(item.slotId));
  const columns = rooms.map((room): DayGrid['columns'][number] => ({ roomId: room.id, name: room.name }));
  if (needsLoose) columns.push({ roomId: null, name: '' });
  return {
    ...hours(timed, options),
    columns,
    placed: place(timed, wide, columns),
    untimed: today.filter((item) => item.start === null).map((item) => item.slotId),
  };
}

function isLoose(item: Timed, rooms: readonly GridRoom[]): boolean {
  return !rooms.some((room) => room.id === item.roomId);
}

/** Something without a room is for everybody when it is of that kind, or when nothing else runs at the time. */
function spansAll(item: Timed, all: readonly Timed[]): boolean {
  if (item.roomId !== null) return false;
  return item.isCommon || !all.some((other) => other !== item && overlaps(item, other));
}

function timeItems(items: readonly GridItem[], date: string): Timed[] {
  const starts = items
    .filter((item) => item.start !== null)
    .map((item) => ({ item, from: minuteOf(item.start ?? '', date) }))
    .sort((a, b) => a.from - b.from);
  return starts.map(({ item, from }) => {
    const end = item.end === null ? null : minuteOf(item.end, date);
    if (end !== null) return timed(item, from, Math.max(end, from + shortest), false);
    const next = starts.find((other) => other.from > from && other.item.roomId === item.roomId);
    return timed(item, from, Math.min(next?.from ?? Infinity, from + openLength), true);
  });
}

function timed(item: GridItem, from: number, to: number, openEnd: boolean): Timed {
  const { slotId, roomId, isCommon = false } = item;
  return { slotId, roomId, isCommon, from, to, openEnd };
}

function hours(timed: readonly Timed[], options: GridOptions): { from: number; to: number } {
  const from = Math.min(options.earliest ?? 9 * 60, ...timed.map((item) => item.from));
  const to = Math.max(options.latest ?? 16 * 60, ...timed.map((item) => item.to));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

function place(
  timed: readonly Timed[],
  wide: ReadonlySet<string>,
  columns: DayGrid['columns'],
): PlacedItem[] {
  const loose = columns.findIndex((column) => column.roomId === null);
  const found = (item: Timed) => {
    const at = columns.findIndex((column) => column.roomId === item.roomId);
    return at === -1 ? Math.max(loose, 0) : at;
  };
  const placed = timed
    .filter((item) => wide.has(item.slotId))
    .map((item) => ({ ...box(item), column: 0, span: Math.max(columns.length, 1), lane: 0, lanes: 1 }));
  columns.forEach((_, column) => {
    const here = timed.filter((item) => !wide.has(item.slotId) && found(item) === column);
    placed.push(...lanesOf(here).map((laid) => ({ ...laid, column, span: 1 })));
  });
  return placed.sort((a, b) => a.from - b.from || a.column - b.column || a.lane - b.lane);
}

/** Clusters of items that overlap share a number of lanes, each item in the first free one. */
function lanesOf(items: readonly Timed[]): Omit<PlacedItem, 'column' | 'span'>[] {
  const result: Omit<PlacedItem, 'column' | 'span'>[] = [];
  let cluster: { item: Timed; lane: number }[] = [];
  let clusterEnd = -Infinity;
  const close = () => {
    const lanes = Math.max(0, ...cluster.map((entry) => entry.lane + 1));
    result.push(...cluster.map((entry) => ({ ...box(entry.item), lane: entry.lane, lanes })));
    cluster = [];
  };
  for (const item of [...items].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (item.from >= clusterEnd) close();
    cluster.push({ item, lane: freeLane(cluster, item) });
    clusterEnd = Math.max(item.from >= clusterEnd ? -Infinity : clusterEnd, item.to);
  }
  close();
  return result;
}

function freeLane(cluster: readonly { item: Timed; lane: number }[], item: Timed): number {
  const taken = new Set(cluster.filter((entry) => overlaps(entry.item, item)).map((entry) => entry.lane));
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

function box(item: Timed) {
  return { slotId: item.slotId, from: item.from, to: item.to, openEnd: item.openEnd };
}
