/**
 * Where several allocations are equally good in everything, the lottery included, the smallest seat list wins. First it is
 * found out which units sit elsewhere in any such allocation: the solver is asked for one in which as many as possible do,
 * until none is left. Mostly they are none, or a few who could change places. Among these few the first in the order of the
 * receipt take the first of their ways with which the others can still be seated.
 */
import type { Ways } from './allocation-of.ts';
import { Frame } from './frame.ts';
import { solveProgram, type ProgramAnswer, type Way } from './integer-program.ts';
import type { Problem } from './problem.ts';
import type { Search } from './search.ts';
import { wayCost } from './stages.ts';
import { tieOrder, unitOrder, type TieOrder } from './tie-order.ts';

/** A whole-number problem compares as many units at once as it can with costs up to this. */
const mostCost = 1e6;

/**
 * @param ways all that an optimal allocation can hold
 * @returns whether it is certain
 */
export function settleTies(search: Search, ways: readonly Way[], problem: Problem = search.problem): boolean {
  const order = tieOrder(problem);
  const isBest = ({ unit, rooms }: Way) => order(rooms, search.best.ways[unit] ?? []) === 0;
  const open = new Set<number>();
  const note = (other: Ways) =>
    other.forEach((rooms, unit) => {
      if (!isBest({ unit, rooms })) open.add(unit);
    });
  if (search.alike) note(search.alike);
  while (ways.some((way) => !open.has(way.unit) && !isBest(way))) {
    const other = elsewhere(search, problem, ways, open, isBest);
    if (other === 'none') break;
    const before = open.size;
    if (other) note(other);
    if (open.size === before) return false;
  }
  return takeSmallest(search, problem, ways, open, order);
}

/**
 * An allocation as good as the best in everything, in which some unit that is not open sits elsewhere; null where it is not known
 * whether there is one. The lottery is made small, and within it as many as possible sit elsewhere.
 */
function elsewhere(
  search: Search,
  problem: Problem,
  ways: readonly Way[],
  open: ReadonlySet<number>,
  isBest: (way: Way) => boolean,
): Ways | 'none' | null {
  const { lottery } = search;
  const frame = new Frame(problem, lottery, 'lottery', search.known, search.shutRooms);
  const costs = Float64Array.from(ways, ({ unit, rooms }) =>
    wayCost(problem, lottery, 'lottery', unit, rooms),
  );
  // What a unit costs at least is taken out, so that numbers stay small.
  const least = new Float64Array(problem.units.length).fill(Infinity);
  ways.forEach(({ unit }, at) => (least[unit] = Math.min(least[unit] as number, costs[at] as number)));
  const reward = 1 / (2 * problem.units.length);
  const same: number[] = [];
  ways.forEach((way, at) => {
    costs[at] = (costs[at] as number) - (least[way.unit] as number);
    if (open.has(way.unit)) return;
    if (isBest(way)) same.push(at);
    else costs[at] = (costs[at] as number) - reward;
  });
  const known = search.known.lottery ?? 0;
  const answer = solveProgram(search.highs, frame, ways, {
    seconds: search.secondsLeft,
    isStopped: search.isStopped,
    costs,
    cutoff: known - least.reduce((sum, cost) => sum + cost, 0) + 0.4,
    notAll: same,
    isProof: true,
  });
  return answer.status === 'infeasible' ? 'none' : answer.chosen;
}

/** An allocation as good as the best in everything, of least cost. */
function ask(search: Search, problem: Problem, ways: readonly Way[], costs: Float64Array): ProgramAnswer {
  const frame = new Frame(problem, search.lottery, 'lottery', search.known, search.shutRooms);
  frame.stageRows.push({ stage: 'lottery', row: frame.addRow(-Infinity, search.known.lottery ?? Infinity) });
  return solveProgram(search.highs, frame, ways, {
    seconds: search.secondsLeft,
    isStopped: search.isStopped,
    costs,
  });
}

function takeSmallest(
  search: Search,
  problem: Problem,
  ways: readonly Way[],
  open: ReadonlySet<number>,
  order: TieOrder,
): boolean {
  const left = unitOrder(problem).filter((unit) => open.has(unit));
  const choices = new Map<number, Way[]>(left.map((unit) => [unit, []]));
  const settled: Way[] = search.best.ways.flatMap((rooms, unit) => (open.has(unit) ? [] : [{ unit, rooms }]));
  for (const way of ways) choices.get(way.unit)?.push(way);
  for (const list of choices.values()) list.sort((a, b) => order(a.rooms, b.rooms));
  while (left.length > 0) {
    const compared = firstOf(left, choices);
    const list = [...settled, ...[...choices.values()].flat()];
    const cost = new Map<Way, number>();
    let weight = 1;
    for (const unit of compared.toReversed()) {
      const own = choices.get(unit) ?? [];
      own.forEach((way, rank) => cost.set(way, rank * weight));
      weight *= own.length;
    }
    const answer = ask(
      search,
      problem,
      list,
      Float64Array.from(list, (way) => cost.get(way) ?? 0),
    );
    if (answer.status !== 'optimal' || !answer.chosen || !search.replace(answer.chosen)) return false;
    for (const unit of compared) {
      settled.push({ unit, rooms: search.best.ways[unit] ?? [] });
      choices.delete(unit);
    }
    left.splice(0, compared.length);
  }
  return true;
}

/** As many as can be compared by one number, at least one. */
function firstOf(units: readonly number[], choices: ReadonlyMap<number, readonly Way[]>): number[] {
  let weight = 1;
  const end = units.findIndex((unit, at) => {
    weight *= choices.get(unit)?.length ?? 1;
    return at > 0 && weight > mostCost;
  });
  return end < 0 ? [...units] : units.slice(0, end);
}
