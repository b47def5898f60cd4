/**
 * Where there are more ways than can be listed: prices prove the third objective, a search on what is left by them finds
 * an allocation that reaches it, and the objectives after it are proven among the few ways that can still be part of one.
 */
import { Frame } from './frame.ts';
import { climb, someWays, waysWithin } from './ladder.ts';
import { searchPrices, type PricesFound } from './price-search.ts';
import { filledProblem, keptProblem, type Problem } from './problem.ts';
import { relax } from './relaxation.ts';
import { sampleProblem } from './sample-problem.ts';
import type { Search } from './search.ts';
import { settleRooms } from './settle-rooms.ts';
import { settleTies } from './settle-ties.ts';
import { trivialBound } from './trivial-bound.ts';
import type { Known, Stage } from './stages.ts';

/** @throws OutOfTime */
export function solveLarge(search: Search): void {
  const kept = keptProblem(search.problem);
  const problem = filledProblem(kept);
  for (const stage of ['count', 'previous'] as const)
    search.raiseBound(stage, search.rowValue(stage, trivialBound(problem, stage)));
  const found = levelPrices(search, problem);
  if (!found) return;
  const faced = reachLevel(search, problem, found);
  for (const stage of ['count', 'previous', 'level'] as const) {
    if (!search.isProven(stage)) return;
    search.settle(stage);
  }
  for (const stage of ['balance', 'split', 'apart', 'lottery'] as const) {
    const prices = proveStage(search, faced, stage);
    if (!search.isProven(stage)) return;
    search.settle(stage);
    if (stage === 'lottery' && prices) breakTies(search, faced, prices);
  }
}

function levelPrices(search: Search, problem: Problem): PricesFound | null {
  const frame = new Frame(problem, search.lottery, 'level', {}, new Set());
  const start = samplePrices(search, frame, {});
  const found = searchPrices(search.highs, frame, {
    start,
    radius: 4,
    bundles: 200,
    target: Infinity,
    precision: 0.01,
    secondsLeft: () => search.secondsLeft,
    mostRounds: 300,
  });
  return found.bound > 1e9 ? null : found;
}

/** Prices of a sample of about 250 units, put in the rows of the whole. */
function samplePrices(search: Search, frame: Frame, known: Known): Float64Array {
  const start = new Float64Array(frame.lower.length);
  const units = frame.problem.units.length;
  const step = Math.floor(units / 250);
  if (step < 2) return start;
  const sample = sampleProblem(frame.problem, step);
  const small = new Frame(sample, search.lottery, frame.stage, known, new Set());
  const { duals } = relax(search.highs, small, [], { secondsLeft: () => search.secondsLeft });
  for (let row = units; row < start.length; row += 1)
    start[row] = duals[row - units + sample.units.length] as number;
  return start;
}

/** Looks for an allocation as good as the prices allow; the face is what all such have in common. */
function reachLevel(search: Search, problem: Problem, found: PricesFound): Problem {
  const frame = new Frame(problem, search.lottery, 'level', {}, new Set());
  search.raiseBound('level', found.bound);
  const target = Math.ceil(found.bound - 1e-6);
  const slack = target - found.bound;
  const faced = faceOf(problem, found, slack);
  const ways = someWays(new Frame(faced, search.lottery, 'level', {}, new Set()), found, slack, 60);
  // Balance costs nothing to look after at once.
  for (const stage of ['balance', 'level'] as const) {
    const rooms = new Frame(faced, search.lottery, stage, {}, new Set());
    const chosen = settleRooms(rooms, {
      ways,
      mostSteps: 3000 + 10 * ways.length,
      secondsLeft: () => search.secondsLeft,
      seed: 1,
    });
    if (chosen) search.offer(ways.map((list, unit) => list[chosen[unit] as number] ?? []));
    if (process.env['SAMSKAB_TRACE'])
      console.error(
        `  settle ${stage} ${chosen !== null} ${JSON.stringify(search.best.values)} cpu ${(process.cpuUsage().user / 1000).toFixed(0)}`,
      );
    if (search.isProven('level')) return faced;
  }
  climb(search, frame, found, { firstWays: 6, mostWays: 60_000 });
  return faceOf(problem, found, search.best.values.level - found.bound);
}

function faceOf(problem: Problem, found: PricesFound, slack: number): Problem {
  const first = problem.units.length;
  const prices = Float64Array.from(problem.rooms, (_, room) => -(found.duals[first + room] as number));
  return { ...problem, face: { prices, least: found.least, slack: slack < 1e-6 ? 0 : slack } };
}

function proveStage(search: Search, problem: Problem, stage: Stage): PricesFound | null {
  search.raiseBound(stage, search.rowValue(stage, trivialBound(problem, stage)));
  if (search.isProven(stage)) return null;
  const frame = new Frame(problem, search.lottery, stage, search.known, search.shutRooms);
  const found = searchPrices(search.highs, frame, {
    // The lottery spreads prices so evenly that a sample says less than a fresh start.
    start: stage === 'lottery' ? new Float64Array(frame.lower.length) : samplePrices(search, frame, search.known),
    radius: stage === 'lottery' ? 100 : 4,
    bundles: 200,
    target: Infinity,
    precision: stage === 'lottery' ? 1 : 0.01,
    secondsLeft: () => search.secondsLeft,
    mostRounds: 300,
  });
  climb(search, frame, found, { firstWays: 1.2, mostWays: 60_000 });
  return found;
}

function breakTies(search: Search, problem: Problem, found: PricesFound): void {
  const frame = new Frame(problem, search.lottery, 'lottery', search.known, search.shutRooms);
  const excess = search.rowValue('lottery', search.best.values.lottery) - found.bound;
  const ways = waysWithin(frame, found, excess, 60_000);
  if (ways && settleTies(search, ways, problem)) search.bounds.ties = 0;
}
