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
  const all = [...state.notes, ...own.filter(({ id }) => !there.has(id))].filter(
    (note) => tableId === null || note.tableId === tableId,
  );
  const order = (notes: BoardNote[]) =>
    notes.sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || byPosition(a, b));
  const known = new Set(state.groups.map(({ id }) => id));
  return {
    groups: state.groups.map((group) => ({
      group,
      notes: order(all.filter(({ groupId }) => groupId === group.id)),
    })),
    loose: order(all.filter(({ groupId }) => groupId === null || !known.has(groupId))),
  };
}

/** `4:05` from 245 seconds; hours where there are some. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}
