/** An allocation in the solver's hands: one way for each unit, and what each stage makes of it. */
import { countObjective, emptyPlaces } from '../objective.ts';
import { brokenRules } from '../rules.ts';
import type { Problem } from './problem.ts';
import type { Stage } from './stages.ts';

/** By unit, an occurrence or −1 for each of its free blocks. */
export type Ways = readonly ArrayLike<number>[];

export interface Found {
  ways: Ways;
  places: Int32Array[];
  /** Of every stage, to be made small. */
  values: Record<Stage, number>;
}

export function placesOf(problem: Problem, ways: Ways): Int32Array[] {
  const places = emptyPlaces(problem.model);
  problem.model.people.forEach(({ beside }, who) => {
    const row = places[who];
    if (row) row.set(beside);
  });
  problem.units.forEach(({ people, free }, unit) => {
    for (const who of people)
      free.forEach((block, index) => {
        const row = places[who];
        if (row) row[block] = ways[unit]?.[index] ?? -1;
      });
  });
  return places;
}

/** Counted from the words of the contract, not from the solver's sums. Null where a hard rule is broken. */
export function judge(problem: Problem, ways: Ways): Found | null {
  const places = placesOf(problem, ways);
  if (brokenRules(problem.model, places).length > 0) return null;
  const count = countObjective(problem.model, places);
  const [filled = 0, changed = 0, level = 0, balance = 0, , lottery = 0] = count.objective;
  return {
    ways,
    places,
    values: {
      count: -filled,
      previous: changed,
      level,
      balance,
      split: count.split,
      apart: count.apart,
      lottery,
      ties: 0,
    },
  };
}
