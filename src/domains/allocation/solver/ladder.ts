/**
 * From prices to a proof. Any allocation either holds only ways that cost little more than their unit's cheapest, or it costs
 * more than the bound by that much. So the whole-number problem is solved over few ways first; what it finds says how many are
 * needed for certain.
 */
import type { Frame } from './frame.ts';
import { solveProgram, type Way } from './integer-program.ts';
import type { PricesFound } from './price-search.ts';
import { Prices } from './pricing.ts';
import type { Search } from './search.ts';

export interface LadderOptions {
  /** So many ways for each unit on average are tried first. */
  firstWays: number;
  /** More ways than this are not handed to the solver. */
  mostWays: number;
}

/** Ways with an excess of no more than `most` over their unit's cheapest; null where they are too many. */
export function waysWithin(frame: Frame, found: PricesFound, most: number, mostWays: number): Way[] | null {
  const prices = new Prices(frame, found.duals);
  const ways: Way[] = [];
  for (let unit = 0; unit < found.least.length; unit += 1) {
    const limit = (found.least[unit] as number) + most + 1e-6;
    prices.below(unit, limit, ({ rooms }) => {
      if (ways.length <= mostWays) ways.push({ unit, rooms });
    });
    if (ways.length > mostWays) return null;
  }
  return ways;
}

/** By unit, its cheapest way and some others within the excess, drawn at random. */
export function someWays(frame: Frame, found: PricesFound, most: number, each: number): Int32Array[][] {
  const prices = new Prices(frame, found.duals);
  return Array.from(found.least, (least, unit) => prices.someBelow(unit, least + most + 1e-6, each));
}

/** Proves the frame's stage, or says that it cannot. @throws OutOfTime */
export function climb(search: Search, frame: Frame, found: PricesFound, options: LadderOptions): boolean {
  const { stage } = frame;
  search.raiseBound(stage, found.bound);
  if (search.isProven(stage)) return true;
  const total = (row: number) => search.totalValue(stage, row);
  let excess = firstExcess(frame, found, options);
  for (let round = 0; round < 16; round += 1) {
    const reach = search.isAtStage(stage) ? search.best.values[stage] - total(found.bound) : Infinity;
    excess = Math.min(excess, Math.max(reach, 0));
    const ways = waysWithin(frame, found, excess, options.mostWays);
    if (!ways) return tryFew(search, frame, found, excess, options);
    const answer = solveProgram(search.highs, frame, ways, {
      seconds: search.secondsLeft,
      isStopped: search.isStopped,
    });
    if (answer.chosen) search.offer(answer.chosen);
    search.raiseBound(stage, Math.min(answer.bound, found.bound + excess));
    if (search.isProven(stage)) return true;
    if (answer.status === 'unknown' || answer.status === 'feasible') return false;
    excess = answer.status === 'infeasible' ? excess * 1.8 + 1 : Infinity;
    if (excess === Infinity && !search.isAtStage(stage)) return false;
  }
  return false;
}

/** Not all ways that would be needed for certain; but what they reach may be the bound itself. */
function tryFew(
  search: Search,
  frame: Frame,
  found: PricesFound,
  excess: number,
  options: LadderOptions,
): boolean {
  const units = found.least.length;
  const each = Math.max(2, Math.min(12, Math.floor(options.mostWays / 3 / Math.max(1, units))));
  const ways = someWays(frame, found, excess, each).flatMap((list, unit) => [
    ...list.map((rooms) => ({ unit, rooms })),
    { unit, rooms: search.best.ways[unit] ?? [] },
  ]);
  const answer = solveProgram(search.highs, frame, ways, {
    seconds: search.secondsLeft,
    isStopped: search.isStopped,
  });
  if (answer.chosen) search.offer(answer.chosen);
  return search.isProven(frame.stage);
}

/** The excess with which there are so many ways as are to be tried first. */
function firstExcess(frame: Frame, found: PricesFound, { firstWays }: LadderOptions): number {
  const wanted = Math.max(50, firstWays * found.least.length);
  let excess = frame.stage === 'lottery' ? 16 : 1;
  while (excess < 1e6) {
    const ways = waysWithin(frame, found, excess, wanted);
    if (!ways) return excess;
    excess *= 1.6;
  }
  return excess;
}
