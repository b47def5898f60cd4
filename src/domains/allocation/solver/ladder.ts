/**
 * From prices to a proof. Any allocation either holds only ways that cost little more than their unit's cheapest, or it costs
 * more than the bound by that much. So the whole-number problem is solved over few ways first; what it finds says how many are
 * needed for certain.
 */
import type { Frame } from './frame.ts';
import { solveProgram, type ProgramOptions, type Way } from './integer-program.ts';
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
      ways.push({ unit, rooms });
      return ways.length <= mostWays;
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

/**
 * Proves the frame's stage, or says that it cannot; the bound is infinite where there is certainly no allocation.
 * @throws OutOfTime
 */
export function climb(search: Search, frame: Frame, found: PricesFound, options: LadderOptions): boolean {
  const { stage } = frame;
  search.raiseBound(stage, found.bound);
  if (search.isProven(stage)) return true;
  let excess = firstExcess(frame, found, options);
  for (let round = 0; round < 16; round += 1) {
    const best = search.isAtStage(stage) ? search.rowValue(stage, search.best.values[stage]) : Infinity;
    if (excess >= best - found.bound) return proveBest(search, frame, found, options);
    if (excess === Infinity) return false;
    const ways = waysWithin(frame, found, excess, options.mostWays);
    if (!ways) return tryFew(search, frame, found, excess, options);
    const answer = solveProgram(search.highs, frame, ways, { ...limits(search), cutoff: best - 0.5 });
    if (answer.chosen) search.offer(answer.chosen);
    search.raiseBound(stage, Math.min(answer.bound, found.bound + excess));
    if (search.isProven(stage) && stage !== 'lottery') return true;
    if (answer.status === 'unknown' || answer.status === 'feasible') return false;
    if (answer.status === 'infeasible' && best === Infinity && areAll(frame, found, ways)) {
      search.raiseBound(stage, Infinity);
      return false;
    }
    excess = answer.status === 'infeasible' ? excess * 2.5 + 1 : Infinity;
  }
  return false;
}

function areAll(frame: Frame, found: PricesFound, ways: readonly Way[]): boolean {
  return waysWithin(frame, found, Infinity, ways.length) !== null;
}

/** Asks for anything better than the best, until there is nothing; of the lottery, for anything else as good. */
function proveBest(search: Search, frame: Frame, found: PricesFound, options: LadderOptions): boolean {
  const { stage } = frame;
  const isLast = stage === 'lottery';
  while (search.isAtStage(stage)) {
    const best = search.rowValue(stage, search.best.values[stage]);
    const ways = waysWithin(frame, found, best - found.bound, options.mostWays);
    if (!ways) return tryFew(search, frame, found, best - found.bound, options);
    const answer = solveProgram(search.highs, frame, ways, {
      ...limits(search),
      cutoff: isLast ? best + 0.5 : best - 0.5,
      isProof: true,
      ...(isLast ? { notAll: ofBest(search, ways) } : {}),
    });
    if (answer.status === 'infeasible') {
      search.raiseBound(stage, best);
      if (isLast) search.bounds.ties = 0;
      return true;
    }
    search.raiseBound(stage, Math.min(answer.bound, best));
    if (isLast && answer.value > best - 0.5) search.alike = answer.chosen;
    if (search.isProven(stage)) return true;
    if (answer.chosen) search.offer(answer.chosen);
    if (search.rowValue(stage, search.best.values[stage]) >= best) return false;
  }
  return false;
}

/** Indexes of the ways of the best answer. */
function ofBest(search: Search, ways: readonly Way[]): number[] {
  return ways.flatMap(({ unit, rooms }, at) => {
    const best = search.best.ways[unit] ?? [];
    return Array.from(rooms).every((room, index) => room === best[index]) ? [at] : [];
  });
}

function limits(search: Search): ProgramOptions {
  return { seconds: search.secondsLeft, isStopped: search.isStopped };
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
  const answer = solveProgram(search.highs, frame, ways, limits(search));
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
