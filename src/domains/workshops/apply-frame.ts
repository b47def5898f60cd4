/** A board's state with what changed since. Browser-safe: phones, console and big screen keep their state so. */
import type { BoardFrame, BoardState } from './schema.ts';

/**
 * Changes nothing it is given.
 * @returns null where something is missing between the two: the state must be read again
 */
export function applyFrame(state: BoardState, frame: BoardFrame): BoardState | null {
  if (frame.version <= state.version) return state;
  if (frame.after > state.version) return null;
  return {
    version: frame.version,
    workshop: frame.workshop ?? state.workshop,
    notes: put(state.notes, frame.notes, frame.gone?.notes),
    groups: put(state.groups, frame.groups, frame.gone?.groups),
    recommendations: put(state.recommendations, frame.recommendations, frame.gone?.recommendations),
  };
}

interface Placed {
  id: string;
  position: number;
}

function put<Row extends Placed>(
  rows: Row[],
  there: readonly Row[] = [],
  gone: readonly string[] = [],
): Row[] {
  if (there.length === 0 && gone.length === 0) return rows;
  const without = new Set([...gone, ...there.map(({ id }) => id)]);
  return [...rows.filter(({ id }) => !without.has(id)), ...there].sort(byPosition);
}

/** The order of notes, groups and recommendations everywhere. */
export function byPosition(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
