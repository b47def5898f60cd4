/** Where all ways of all units are few, each stage is one whole-number problem over all of them. */
import { Frame } from './frame.ts';
import { solveProgram, type Way } from './integer-program.ts';
import type { Search } from './search.ts';
import { settleTies } from './settle-ties.ts';
import { trivialBound } from './trivial-bound.ts';
import { stages, type Stage } from './stages.ts';

/** @throws OutOfTime */
export function solveSmall(search: Search, ways: readonly Way[]): void {
  search.problem.rooms.forEach(({ least }, room) => {
    if (least > 0) search.shutRooms.add(room);
  });
  for (const stage of stages) {
    if (stage === 'ties') {
      if (settleTies(search, ways)) search.bounds.ties = 0;
    } else solveStage(search, stage, ways);
    if (!search.isProven(stage)) return;
    search.settle(stage);
  }
}

function solveStage(search: Search, stage: Stage, ways: readonly Way[]): void {
  search.raiseBound(stage, search.rowValue(stage, trivialBound(search.problem, stage)));
  if (search.isProven(stage)) return;
  const frame = new Frame(search.problem, search.lottery, stage, search.known, search.shutRooms);
  const answer = solveProgram(search.highs, frame, ways, {
    seconds: search.secondsLeft,
    isStopped: search.isStopped,
  });
  if (answer.status === 'infeasible') throw new Error(`The stage ${stage} has no answer.`);
  if (answer.chosen) search.offer(answer.chosen);
  search.raiseBound(stage, answer.bound);
}
