/**
 * Where there are more ways than can be listed: prices prove the third objective, a search on what is left by them finds
 * an allocation that reaches it, and the objectives after it are proven among the few ways that can still be part of one.
 */
import { onFace } from './face-options.ts';
import { Frame } from './frame.ts';
import { climb, someWays, waysWithin } from './ladder.ts';
import { solveProgram } from './integer-program.ts';
import { NoWay, searchPrices, type PricesFound } from './price-search.ts';
import { filledProblem, keptProblem, type Problem } from './problem.ts';
import { relax } from './relaxation.ts';
import { sampleProblem } from './sample-problem.ts';
import type { Search } from './search.ts';
import { seatByPrices } from './seat-by-prices.ts';
import { settleRooms } from './settle-rooms.ts';
import { settleTies } from './settle-ties.ts';
import { trivialBound } from './trivial-bound.ts';
import type { Known, Stage } from './stages.ts';

/** From so many units on an answer is told between the first and the best. */
const manyUnits = 1000;

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

interface Reached {
  problem: Problem;
  /** Of the lottery, where it is proven already. */
  prices: PricesFound | null;
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

/**
 * Mostly the bound of the third objective is reached by an allocation without slack, split groups and pairs. Then there is no need
 * to look for one: the lottery's answer among such allocations is one, and proves all objectives before it. Where there is
 * none, the bound may be one too low.
 */
function reachAtOnce(search: Search, problem: Problem, found: PricesFound): Reached | null {
  search.raiseBound('level', found.bound);
  for (let tries = 0; tries < 3; tries += 1) {
    const target = search.bounds.level ?? 0;
    const faced = faceOf(problem, found, target - found.bound);
    const known = hopedFor(search, faced, target);
    if (!known) return null;
    const prices = proveLottery(search, faced, known);
    if (search.isProven('level')) return { problem: faced, prices: search.isProven('lottery') ? prices : null };
    const isNone = search.bounds.lottery === Infinity;
    delete search.bounds.lottery;
    if (!isNone || !isTooLow(search, faced, found, target)) return null;
  }
  return null;
}

/** What all objectives before the lottery come to at best; null where groups and labels are objectives of their own. */
function hopedFor(search: Search, problem: Problem, level: number): Known | null {
  const known: Known = { level, balance: 0 };
  for (const stage of ['count', 'previous'] as const)
    known[stage] = search.rowValue(stage, search.bounds[stage] ?? 0);
  for (const stage of ['split', 'apart'] as const) {
    const { extras, offset } = new Frame(problem, search.lottery, stage, known, new Set());
    if (extras.length > 0) return null;
    known[stage] = offset;
  }
  for (const stage of ['balance', 'split', 'apart'] as const) search.raiseBound(stage, known[stage] ?? 0);
  return known;
}

/** Whether certainly nobody reaches this level; where somebody does, the answer is taken. */
function isTooLow(search: Search, problem: Problem, found: PricesFound, level: number): boolean {
  const frame = new Frame(problem, search.lottery, 'level', {}, search.shutRooms);
  const ways = waysWithin(frame, padded(found, frame), level - found.bound, 2000);
  if (!ways) return false;
  const answer = solveProgram(search.highs, frame, ways, {
    seconds: search.secondsLeft,
    isStopped: search.isStopped,
    cutoff: level + 0.5,
  });
  if (answer.chosen) search.offer(answer.chosen);
  search.raiseBound('level', answer.bound);
  return (search.bounds.level ?? 0) > level;
}

function proveLottery(search: Search, problem: Problem, known: Known): PricesFound | null {
  const frame = new Frame(problem, search.lottery, 'lottery', known, search.shutRooms);
  const found = searchStagePrices(search, problem, 'lottery', known);
  if (found.bound > mostLottery(search.problem)) {
    search.bounds.lottery = Infinity;
    return null;
  }
  const prices = padded(found, frame);
  climb(search, frame, prices, { firstWays: 1.2, mostWays: 60_000 });
  return prices;
}

/** No allocation draws more; a bound above it says that there is none. */
function mostLottery({ units }: Problem): number {
  return units.reduce((sum, { size, free }) => sum + 999 * size * free.length, 0);
}

function levelPrices(search: Search, problem: Problem): PricesFound | null {
  const frame = new Frame(problem, search.lottery, 'level', {}, new Set());
  const start = samplePrices(search, frame);
  seatByPrices(search, frame, start);
  const found = searchPrices(search.highs, frame, {
    start,
    radius: 4,
    bundles: 200,
    target: 1e9,
    precision: 0.01,
    secondsLeft: () => search.secondsLeft,
    mostRounds: 300,
    onBound: (bound) => search.raiseBound('level', bound),
  });
  if (found.bound >= 1e8) return null;
  // The lottery's answer is better, but it may be long in coming.
  if (problem.units.length >= manyUnits) seatByPrices(search, frame, found.duals);
  return found;
}

/** Prices of a sample of about 250 units, put in the rows of the whole. */
function samplePrices(search: Search, frame: Frame): Float64Array {
  const start = new Float64Array(frame.lower.length);
  const { units, rooms } = frame.problem;
  const step = Math.floor(units.length / 250);
  if (step < 2) return start;
  const sample = sampleProblem(frame.problem, step);
  const small = new Frame(sample, search.lottery, frame.stage, {}, new Set());
  const { duals } = relax(search.highs, small, [], { secondsLeft: () => search.secondsLeft });
  for (let room = 0; room < rooms.length; room += 1)
    start[units.length + room] = duals[sample.units.length + room] as number;
  return start;
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

function faceOf(problem: Problem, found: PricesFound, slack: number): Problem {
  const first = problem.units.length;
  const prices = Float64Array.from(problem.rooms, (_, room) => -(found.duals[first + room] as number));
  // Where a room must be full its price may be below nothing; then a way cannot be judged before it is complete.
  if (prices.some((price) => price < 0)) return problem;
  return onFace(problem, { prices, least: found.least, slack: slack < 1e-6 ? 0 : slack });
}

function proveStage(search: Search, problem: Problem, stage: Stage): PricesFound | null {
  search.raiseBound(stage, search.rowValue(stage, trivialBound(problem, stage)));
  if (search.isProven(stage)) return null;
  const frame = new Frame(problem, search.lottery, stage, search.known, search.shutRooms);
  const found = padded(searchStagePrices(search, problem, stage, search.known), frame);
  climb(search, frame, found, { firstWays: 1.2, mostWays: 60_000 });
  return found;
}

/** Rooms with a least number have rows more, of price nothing. */
function padded(found: PricesFound, frame: Frame): PricesFound {
  const duals = new Float64Array(frame.lower.length);
  duals.set(found.duals);
  return { ...found, duals };
}

/** Least numbers of rooms are left out of prices: they seldom matter, and a bound without them is a bound. */
function searchStagePrices(search: Search, problem: Problem, stage: Stage, known: Known): PricesFound {
  const frame = new Frame(problem, search.lottery, stage, known, new Set());
  const isLottery = stage === 'lottery';
  return searchPrices(search.highs, frame, {
    start: new Float64Array(frame.lower.length),
    radius: isLottery ? 100 : 4,
    bundles: 200,
    target: isLottery ? mostLottery(problem) + 1 : Infinity,
    precision: isLottery ? 1 : 0.01,
    secondsLeft: () => search.secondsLeft,
    mostRounds: 300,
    onBound: (bound) => search.raiseBound(stage, bound),
  });
}

function breakTies(search: Search, problem: Problem, known: PricesFound | null): void {
  const frame = new Frame(problem, search.lottery, 'lottery', search.known, search.shutRooms);
  const found = known ?? padded(searchStagePrices(search, problem, 'lottery', search.known), frame);
  const excess = search.rowValue('lottery', search.best.values.lottery) - found.bound;
  const ways = waysWithin(frame, found, excess, 60_000);
  if (ways && settleTies(search, ways, problem)) search.bounds.ties = 0;
}
