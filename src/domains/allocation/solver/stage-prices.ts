/** Prices for a stage: of the third objective from nothing, of the others among what is left. */
import { onFace } from './face-options.ts';
import { Frame } from './frame.ts';
import { searchPrices, type PricesFound } from './price-search.ts';
import type { Problem } from './problem.ts';
import { relax } from './relaxation.ts';
import { sampleProblem } from './sample-problem.ts';
import type { Search } from './search.ts';
import { seatByPrices } from './seat-by-prices.ts';
import type { Known, Stage } from './stages.ts';

/** From so many units on an answer is told between the first and the best. */
const manyUnits = 1000;

/** Null where the places that are hoped for cannot all be filled. */
export function levelPrices(search: Search, problem: Problem): PricesFound | null {
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

/** What is left where nothing may cost more than the bound and the slack. */
export function faceOf(problem: Problem, found: PricesFound, slack: number): Problem {
  const first = problem.units.length;
  const prices = Float64Array.from(problem.rooms, (_, room) => -(found.duals[first + room] as number));
  // Where a room must be full its price may be below nothing; then a way cannot be judged before it is complete.
  if (prices.some((price) => price < 0)) return problem;
  return onFace(problem, { prices, least: found.least, slack: slack < 1e-6 ? 0 : slack });
}

/** Rooms with a least number have rows more, of price nothing. */
export function padded(found: PricesFound, frame: Frame): PricesFound {
  const duals = new Float64Array(frame.lower.length);
  duals.set(found.duals);
  return { ...found, duals };
}

/** Least numbers of rooms are left out of prices: they seldom matter, and a bound without them is a bound. */
export function searchStagePrices(search: Search, problem: Problem, stage: Stage, known: Known): PricesFound {
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

/** No allocation draws more; a bound above it says that there is none. */
export function mostLottery({ units }: Problem): number {
  return units.reduce((sum, { size, free }) => sum + 999 * size * free.length, 0);
}
