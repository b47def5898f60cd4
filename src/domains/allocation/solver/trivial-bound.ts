/** What can be said of a stage without solving anything. */
import type { Problem } from './problem.ts';
import type { Stage } from './stages.ts';

/** No allocation is below this. */
export function trivialBound(problem: Problem, stage: Stage): number {
  if (stage === 'count') return -problem.mostPlaces;
  if (stage === 'previous') return problem.base.previous - mostKept(problem);
  return 0;
}

/** Each unit alone keeps what it can: in each block the occurrence with most entries. */
function mostKept(problem: Problem): number {
  return problem.units.reduce(
    (sum, { options, kept }) =>
      sum +
      options.reduce(
        (own, list) => own + list.reduce((most, room) => Math.max(most, kept.get(room) ?? 0), 0),
        0,
      ),
    0,
  );
}
