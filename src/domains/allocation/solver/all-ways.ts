/** Every way of a unit, for problems so small that all of them can be looked at. */
import type { Way } from './integer-program.ts';
import type { Problem } from './problem.ts';

/** Null where there are more than `most`. */
export function allWays(problem: Problem, most: number): Way[] | null {
  const ways: Way[] = [];
  for (let unit = 0; unit < problem.units.length; unit += 1) {
    if (!waysOf(problem, unit, most, (rooms) => ways.push({ unit, rooms }))) return null;
    if (ways.length > most) return null;
  }
  return ways;
}

function waysOf(problem: Problem, unit: number, most: number, visit: (rooms: Int32Array) => void): boolean {
  const one = problem.units[unit];
  if (!one) return true;
  const rooms = new Int32Array(one.free.length).fill(-1);
  const used = new Set<number>();
  let count = 0;
  const step = (index: number): void => {
    if (count > most) return;
    if (index === one.free.length) {
      count += 1;
      return visit(rooms.slice());
    }
    for (const room of one.options[index] ?? []) {
      const workshop = problem.rooms[room]?.workshop ?? -1;
      if (used.has(workshop)) continue;
      rooms[index] = room;
      used.add(workshop);
      step(index + 1);
      used.delete(workshop);
    }
    rooms[index] = -1;
    if (!one.isFixed[index]) step(index + 1);
  };
  step(0);
  return count <= most;
}
