/**
 * Every so manieth unit in rooms made smaller by as much: its prices are close to those of the whole, and found in a fraction of
 * the time.
 */
import type { Problem } from './problem.ts';

export function sampleProblem(problem: Problem, step: number): Problem {
  const units = problem.units.filter((_, at) => at % step === 0);
  const total = weightOf(problem);
  const share = total === 0 ? 1 : weightOf({ ...problem, units }) / total;
  const rooms = problem.rooms.map((room) => ({ ...room, places: room.places * share, least: 0 }));
  const { face } = problem;
  const least = face?.least.filter((_, at) => at % step === 0);
  return { ...problem, units, rooms, face: face && least ? { ...face, least } : null };
}

function weightOf({ units }: Pick<Problem, 'units'>): number {
  return units.reduce((sum, { size, isFixed }) => sum + size * isFixed.filter((fixed) => !fixed).length, 0);
}
