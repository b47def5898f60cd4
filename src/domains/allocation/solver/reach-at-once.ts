/** The short way: the lottery is asked at once, and its answer proves what stands before it. */
import { Frame } from './frame.ts';
import { solveProgram } from './integer-program.ts';
import { climb, waysWithin } from './ladder.ts';
import type { PricesFound } from './price-search.ts';
import type { Problem } from './problem.ts';
import type { Search } from './search.ts';
import { faceOf, mostLottery, padded, searchStagePrices } from './stage-prices.ts';
import type { Known } from './stages.ts';

export interface Reached {
  problem: Problem;
  /** Of the lottery, where it is proven already. */
  prices: PricesFound | null;
}

/**
 * Mostly the bound of the third objective is reached by an allocation without slack, split groups and pairs. Then there is no need
 * to look for one: the lottery's answer among such allocations is one, and proves all objectives before it. Where there is
 * none, the bound may be one too low.
 */
export function reachAtOnce(search: Search, problem: Problem, found: PricesFound): Reached | null {
  search.raiseBound('level', found.bound);
  for (let tries = 0; tries < 3; tries += 1) {
    const target = search.bounds.level ?? 0;
    const faced = faceOf(problem, found, target - found.bound);
    const known = hopedFor(search, faced, target);
    if (!known) return null;
    const prices = proveLottery(search, faced, known);
    if (search.isProven('level'))
      return { problem: faced, prices: search.isProven('lottery') ? prices : null };
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
