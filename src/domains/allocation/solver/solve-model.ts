/** Solves a model: a first answer at once, then one objective after the other, each proven before the next. */
import type { Model } from '../model.ts';
import { allWays } from './all-ways.ts';
import type { Found } from './allocation-of.ts';
import { greedy } from './greedy.ts';
import { makeProblem } from './problem.ts';
import { OutOfTime, Search, type SearchOptions } from './search.ts';
import { solveLarge } from './solve-large.ts';
import { solveSmall } from './solve-small.ts';
import { stages } from './stages.ts';

export interface Solved {
  places: Found['places'];
  values: Found['values'];
  /** How many of the six objectives are proven; ties count with the sixth. */
  proved: number;
  /** i1 to i6; null where nothing is known. */
  bounds: (number | null)[];
}

const fewWays = 4_000;
const manyWays = 60_000;

export async function solveModel(model: Model, options: SearchOptions): Promise<Solved> {
  const problem = makeProblem(model);
  const search = new Search(problem, greedy(problem), options);
  search.report();
  await search.load();
  try {
    const few = allWays(problem, options.fewWays ?? fewWays);
    if (!few) solveLarge(search);
    // What prices could not prove is tried once more over all ways, where they can be listed.
    const ways = few ?? (search.proved < stages.length ? allWays(problem, manyWays) : null);
    if (ways) {
      search.forgetUnproven();
      solveSmall(search, ways);
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
  return { places: search.best.places, values: search.best.values, ...proofOf(search) };
}

/** The stages of the solver as the six objectives of the contract. */
function proofOf(search: Search): Pick<Solved, 'proved' | 'bounds'> {
  const reached = search.proved;
  // count, previous, level, balance | split and apart are the fifth | lottery and ties are the sixth.
  const proved = reached < 5 ? reached : reached === 5 ? 4 : reached < 8 ? 5 : 6;
  const { bounds } = search;
  const fifth =
    bounds.split === undefined
      ? undefined
      : bounds.split * 1_000_000 + (search.isProven('split') ? (bounds.apart ?? 0) : 0);
  const filled = bounds.count === undefined ? undefined : 0 - bounds.count;
  const all = [filled, bounds.previous, bounds.level, bounds.balance, fifth, bounds.lottery];
  return { proved, bounds: all.map((bound, at) => (at > proved ? null : (bound ?? null))) };
}
