/**
 * Where several allocations are equally good in everything, the lottery included, the smallest seat list wins. Units decide
 * in the order of the receipt; each takes the first of its ways with which the rest can still be completed.
 */
import { Frame } from './frame.ts';
import { solveProgram, type Way } from './integer-program.ts';
import type { Problem } from './problem.ts';
import type { Search } from './search.ts';
import { tieOrder, unitOrder } from './tie-order.ts';

/**
 * @param ways all that an optimal allocation can hold
 * @returns whether it is certain
 */
export function settleTies(
  search: Search,
  ways: readonly Way[],
  problem: Problem = search.problem,
): boolean {
  const frame = new Frame(problem, search.lottery, 'ties', search.known, search.shutRooms);
  const order = tieOrder(search.problem);
  let open = [...ways];
  const isBest = (way: Way) => order(way.rooms, search.best.ways[way.unit] ?? []) === 0;
  if (open.length === search.problem.units.length) return true;
  const agreeing = Float64Array.from(open, (way) => Number(isBest(way)));
  const other = solveProgram(search.highs, frame, open, { seconds: search.secondsLeft, costs: agreeing });
  if (other.bound > search.problem.units.length - 0.5) return true;
  const byUnit = new Map<number, Way[]>();
  for (const way of open) byUnit.set(way.unit, [...(byUnit.get(way.unit) ?? []), way]);
  for (const unit of unitOrder(search.problem)) {
    const own = byUnit.get(unit) ?? [];
    const best = search.best.ways[unit] ?? [];
    const better = own.filter((way) => order(way.rooms, best) < 0).sort((a, b) => order(a.rooms, b.rooms));
    if (better.length > 0) {
      const rank = new Map(better.map((way, at) => [way, at]));
      const tried = open.filter((way) => way.unit !== unit || rank.has(way));
      const answer = solveProgram(search.highs, frame, tried, {
        seconds: search.secondsLeft,
        costs: Float64Array.from(tried, (way) => rank.get(way) ?? 0),
      });
      if (answer.status !== 'optimal' && answer.status !== 'infeasible') return false;
      if (answer.chosen && !search.replace(answer.chosen)) return false;
    }
    const chosen = search.best.ways[unit] ?? [];
    open = open.filter((way) => way.unit !== unit || order(way.rooms, chosen) === 0);
  }
  return true;
}
