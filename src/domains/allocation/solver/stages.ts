/** The objectives in their order; the fifth in two parts, so that no number needs a weight of a million. */
import type { Lottery, Problem } from './problem.ts';
import { levelCost } from './problem.ts';

export const stages = ['count', 'previous', 'level', 'balance', 'split', 'apart', 'lottery', 'ties'] as const;
export type Stage = (typeof stages)[number];

/** What stages reached, as sums over ways: places and kept entries count downwards. */
export type Known = Partial<Record<Stage, number>>;

/** What a unit's way adds to a stage. Balance, split and apart arise from several units together. */
export function wayCost(
  problem: Problem,
  lottery: Lottery,
  stage: Stage,
  unit: number,
  way: ArrayLike<number>,
): number {
  const one = problem.units[unit];
  if (!one) return 0;
  if (stage === 'level') return levelCost(problem, one, way);
  let cost = 0;
  for (let index = 0; index < one.free.length; index += 1) {
    const room = way[index] as number;
    if (room >= 0) cost += choiceCost(problem, lottery, stage, unit, room);
  }
  return cost;
}

/** What one choice adds to a stage whose costs are a sum over choices. */
export function choiceCost(
  problem: Problem,
  lottery: Lottery,
  stage: Stage,
  unit: number,
  room: number,
): number {
  const one = problem.units[unit];
  if (!one) return 0;
  if (stage === 'count') return -one.size;
  if (stage === 'previous') return -(one.kept.get(room) ?? 0);
  if (stage === 'lottery') return lottery.of(unit, room);
  return 0;
}
