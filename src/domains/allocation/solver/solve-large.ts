/**
 * Where there are more ways than can be listed: prices prove the third objective, a search on what is left by them finds
 * an allocation that reaches it, and the objectives after it are proven among the few ways that can still be part of one.
 */
import { Frame } from './frame.ts';
import { climb, someWays, waysWithin } from './ladder.ts';
import { NoWay, type PricesFound } from './price-search.ts';
import { filledProblem, keptProblem, type Problem } from './problem.ts';
import { reachAtOnce, type Reached } from './reach-at-once.ts';
import type { Search } from './search.ts';
import { settleRooms } from './settle-rooms.ts';
import { settleTies } from './settle-ties.ts';
import { faceOf, levelPrices, padded, searchStagePrices } from './stage-prices.ts';
import { trivialBound } from './trivial-bound.ts';
import type { Stage } from './stages.ts';

/** @throws OutOfTime */
export function solveLarge(search: Search): void {
  shutWhereNeeded(search);
  for (const stage of ['count', 'previous'] as const)
    search.raiseBound(stage, search.rowValue(stage, trivialBound(search.problem, stage)));
  const reached = reachAsHoped(search) ?? reachStepByStep(search);
  if (!reached) return;
  const { problem } = reached;
  let { prices } = reached;
  for (const stage of ['count', 'previous', 'level'] as const) search.settle(stage);
  for (const stage of ['balance', 'split', 'apart', 'lottery'] as const) {
    if (!search.isProven(stage)) prices = proveStage(search, problem, stage);
    if (!search.isProven(stage)) return;
    search.settle(stage);
  }
  if (!search.isProven('ties')) breakTies(search, problem, prices);
}

/** Where everybody sits anyway, a room fills up by itself; elsewhere its least number has to be asked for. */
function shutWhereNeeded(search: Search): void {
  const { rooms, units } = search.problem;
  const spare = filledProblem(search.problem).spare;
  const largest = units.reduce((most, { size }) => Math.max(most, size), 1);
  rooms.forEach(({ least, places, block }, room) => {
    if (least > 0 && places - (spare[block] ?? 0) < least + largest - 1) search.shutRooms.add(room);
  });
}

/** Mostly all places that could be filled are, and all that could be kept is; then the third objective is the first question. */
function reachAsHoped(search: Search): Reached | null {
  const problem = filledProblem(keptProblem(search.problem));
  try {
    const found = levelPrices(search, problem);
    if (!found) return null;
    const hoped = reachAtOnce(search, problem, found);
    if (hoped) return hoped;
    const faced = reachLevel(search, problem, found);
    return search.isProven('level') ? { problem: faced, prices: null } : null;
  } catch (error) {
    if (error instanceof NoWay) return null;
    throw error;
  }
}

function reachStepByStep(search: Search): Reached | null {
  search.forgetUnproven();
  for (const stage of ['count', 'previous', 'level'] as const) {
    proveStage(search, search.problem, stage);
    if (!search.isProven(stage)) return null;
    search.settle(stage);
  }
  return { problem: search.problem, prices: null };
}

/** Looks for an allocation as good as the prices allow; the face is what all such have in common. */
function reachLevel(search: Search, problem: Problem, found: PricesFound): Problem {
  const frame = new Frame(problem, search.lottery, 'level', {}, search.shutRooms);
  search.raiseBound('level', found.bound);
  const target = Math.ceil(found.bound - 1e-6);
  const slack = target - found.bound;
  const faced = faceOf(problem, found, slack);
  const ways = someWays(new Frame(faced, search.lottery, 'level', {}, new Set()), found, slack, 120);
  // Balance costs nothing to look after at once.
  const goals = ways.length < 500 ? [] : (['balance', 'level'] as const);
  for (const stage of goals) {
    const rooms = new Frame(faced, search.lottery, stage, {}, new Set());
    const chosen = settleRooms(rooms, {
      ways,
      mostSteps: 3000 + 10 * ways.length,
      secondsLeft: () => search.secondsLeft,
      seed: 1,
    });
    if (chosen) search.offer(ways.map((list, unit) => list[chosen[unit] as number] ?? []));
    if (search.isProven('level')) return faced;
  }
  climb(search, frame, padded(found, frame), { firstWays: 6, mostWays: 60_000 });
  return faceOf(problem, found, search.best.values.level - found.bound);
}

function proveStage(search: Search, problem: Problem, stage: Stage): PricesFound | null {
  search.raiseBound(stage, search.rowValue(stage, trivialBound(problem, stage)));
  if (search.isProven(stage)) return null;
  const frame = new Frame(problem, search.lottery, stage, search.known, search.shutRooms);
  const found = padded(searchStagePrices(search, problem, stage, search.known), frame);
  climb(search, frame, found, { firstWays: 1.2, mostWays: 60_000 });
  return found;
}

function breakTies(search: Search, problem: Problem, known: PricesFound | null): void {
  const frame = new Frame(problem, search.lottery, 'lottery', search.known, search.shutRooms);
  const found = known ?? padded(searchStagePrices(search, problem, 'lottery', search.known), frame);
  const excess = search.rowValue('lottery', search.best.values.lottery) - found.bound;
  const ways = waysWithin(frame, found, excess, 60_000);
  if (ways && settleTies(search, ways, problem)) search.bounds.ties = 0;
}
