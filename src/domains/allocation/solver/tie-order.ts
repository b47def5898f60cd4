/** "The smallest seat list in receipt order": which of two ways of a unit comes first. Source: docs/contracts.md. */
import type { Problem } from './problem.ts';

export type TieOrder = (one: ArrayLike<number>, other: ArrayLike<number>) => number;

/** Occurrences by UTF-16 code units; a seat before none. The people of a unit all sit alike, so one comparison serves. */
export function tieOrder(problem: Problem): TieOrder {
  const { occurrences } = problem.model;
  const sorted = occurrences.map((_, at) => at);
  const id = (at: number) => occurrences[at]?.id ?? '';
  sorted.sort((a, b) => (id(a) < id(b) ? -1 : 1));
  const rank = new Int32Array(occurrences.length);
  sorted.forEach((at, place) => (rank[at] = place));
  const rankOf = (room: number) => (room < 0 ? occurrences.length : (rank[room] as number));
  return (one, other) => {
    for (let index = 0; index < one.length; index += 1) {
      const difference = rankOf(one[index] as number) - rankOf(other[index] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** Units in the order of their first person by id. */
export function unitOrder(problem: Problem): number[] {
  const first = problem.units.map(({ people }) =>
    people.map((who) => problem.model.people[who]?.id ?? '').reduce((a, b) => (a < b ? a : b)),
  );
  return first.map((_, at) => at).sort((a, b) => ((first[a] ?? '') < (first[b] ?? '') ? -1 : 1));
}
