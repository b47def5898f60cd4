/**
 * A first complete answer within milliseconds: units in turn take the way they like best of what is left, hard cases first;
 * rooms that stay below their least number are shut and their people seated anew.
 */
import type { Problem } from './problem.ts';

export function greedy(problem: Problem): Int32Array[] {
  const shut = new Set<number>();
  for (;;) {
    const ways = seatAll(problem, shut);
    const few = tooFew(problem, ways);
    if (few.length === 0) return ways;
    // The emptiest room first: its people may fill another.
    const [emptiest] = few.sort((a, b) => a.seated - b.seated);
    if (emptiest) shut.add(emptiest.room);
  }
}

function seatAll(problem: Problem, shut: ReadonlySet<number>): Int32Array[] {
  const left = Int32Array.from(problem.rooms, ({ places }) => places);
  for (const room of shut) left[room] = 0;
  const order = problem.units
    .map((_, at) => at)
    .sort((a, b) => weight(problem, b) - weight(problem, a) || a - b);
  const ways: Int32Array[] = [];
  for (const unit of order) {
    const way = bestWay(problem, unit, left);
    ways[unit] = way;
    const one = problem.units[unit];
    way.forEach((room, index) => {
      if (room >= 0 && one && !one.isFixed[index]) left[room] = (left[room] as number) - one.size;
    });
  }
  return ways;
}

/** Large units first, then those with kept places, then those with few choices. */
function weight(problem: Problem, unit: number): number {
  const one = problem.units[unit];
  if (!one) return 0;
  const choices = one.options.reduce((sum, list) => sum + list.length, 0);
  return one.size * 1e6 + one.kept.size * 1e4 - choices;
}

/** Block by block, the block with the fewest choices first; what is kept before what is wished. */
function bestWay(problem: Problem, unit: number, left: Int32Array): Int32Array {
  const one = problem.units[unit];
  if (!one) return new Int32Array(0);
  const way = new Int32Array(one.free.length).fill(-1);
  const used = new Set<number>();
  const losses = one.voices[0]?.losses;
  const open = one.options.map((list, index) =>
    [...list].filter((room) => one.isFixed[index] || (left[room] as number) >= one.size),
  );
  const value = (room: number) => {
    const workshop = problem.rooms[room]?.workshop ?? 0;
    const kept = one.kept.has(room) ? -1e6 : 0;
    return kept + (losses?.[workshop] ?? 0) * 1000 - Math.min(900, left[room] as number);
  };
  const order = open.map((_, index) => index);
  const least = (index: number) =>
    (open[index] ?? []).reduce((min, room) => Math.min(min, value(room)), Infinity);
  order.sort((a, b) => Number(one.isFixed[b]) - Number(one.isFixed[a]) || least(a) - least(b) || a - b);
  for (const index of order) {
    let best = -1;
    for (const room of open[index] ?? []) {
      if (used.has(problem.rooms[room]?.workshop ?? -1)) continue;
      if (best < 0 || value(room) < value(best)) best = room;
    }
    way[index] = best;
    if (best >= 0) used.add(problem.rooms[best]?.workshop ?? -1);
  }
  return way;
}

function tooFew(problem: Problem, ways: readonly Int32Array[]): { room: number; seated: number }[] {
  const seated = new Int32Array(problem.rooms.length);
  problem.units.forEach(({ size, isFixed }, unit) => {
    ways[unit]?.forEach((room, index) => {
      if (room >= 0 && !isFixed[index]) seated[room] = (seated[room] as number) + size;
    });
  });
  return problem.rooms.flatMap(({ least }, room) => {
    const count = seated[room] as number;
    return count > 0 && count < least ? [{ room, seated: count }] : [];
  });
}
