/** How notes stand on a page: pinned first, then by group, then the loose ones. Browser-safe. */
import { byPosition } from '../apply-frame.ts';
import type { BoardGroup, BoardNote, BoardState } from '../schema.ts';

export interface Arranged {
  groups: { group: BoardGroup; notes: BoardNote[] }[];
  loose: BoardNote[];
}

/**
 * @param own one's own notes that others may not see, and those not sent yet
 * @param tableId only this table's; null for all
 */
export function arrange(state: BoardState, own: readonly BoardNote[], tableId: string | null): Arranged {
  const there = new Set(state.notes.map(({ id }) => id));
  const inGroups = new Map<string, BoardNote[]>(state.groups.map(({ id }) => [id, []]));
  const loose: BoardNote[] = [];
  // One way through thousands of notes, however many groups there are: a phone does it for every frame.
  for (const note of [...state.notes, ...own.filter(({ id }) => !there.has(id))])
    if (tableId === null || note.tableId === tableId)
      ((note.groupId !== null && inGroups.get(note.groupId)) || loose).push(note);
  return {
    groups: state.groups.map((group) => ({ group, notes: order(inGroups.get(group.id) ?? []) })),
    loose: order(loose),
  };
}

function order(notes: BoardNote[]): BoardNote[] {
  return notes.sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || byPosition(a, b));
}

export interface ShownNotes {
  notes: BoardNote[];
  /** How many stand before them that are not shown. */
  earlier: number;
}

/**
 * The newest notes of every list, as many in all as a phone can draw. Short lists leave their room to long ones, and what is
 * pinned is always there.
 */
export function newest(
  { groups, loose }: Arranged,
  most: number,
): { groups: ({ group: BoardGroup } & ShownNotes)[]; loose: ShownNotes } {
  const room = roomOfEach([loose.length, ...groups.map(({ notes }) => notes.length)], most);
  return {
    groups: groups.map(({ group, notes }) => ({ group, ...lastOf(notes, room) })),
    loose: lastOf(loose, room),
  };
}

/** The most that every list may show for all of them to have room; at least one note each. */
function roomOfEach(lengths: readonly number[], most: number): number {
  let [left, lists] = [most, lengths.length];
  for (const length of [...lengths].sort((a, b) => a - b)) {
    if (length > left / lists) return Math.max(1, Math.floor(left / lists));
    left -= length;
    lists -= 1;
  }
  return Infinity;
}

/** @param notes the pinned ones first, as `arrange` gives them */
function lastOf(notes: readonly BoardNote[], room: number): ShownNotes {
  const pinned = notes.filter(({ isPinned }) => isPinned);
  const earlier = Math.max(0, notes.length - Math.max(room, pinned.length + 1));
  return { notes: [...pinned, ...notes.slice(pinned.length + earlier)], earlier };
}

/** `4:05` from 245 seconds; hours where there are some. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}
