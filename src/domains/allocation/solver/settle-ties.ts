/**
 * Where several allocations are equally good in everything, the lottery included, the smallest seat list wins. Mostly there is
 * one alone, or a handful: each found is forbidden, until there is no other. Where they are many, units decide in the order
 * of the receipt, each taking the first of its ways with which the rest can still be completed.
 */
import type { Ways } from './allocation-of.ts';
import { Frame } from './frame.ts';
import { solveProgram, type Way } from './integer-program.ts';
import type { Problem } from './problem.ts';
import type { Search } from './search.ts';
import { tieOrder, unitOrder, type TieOrder } from './tie-order.ts';

const handful = 12;

/**
 * @param ways all that an optimal allocation can hold
 * @returns whether it is certain
 */
export function settleTies(search: Search, ways: readonly Way[], problem: Problem = search.problem): boolean {
  if (ways.length === problem.units.length) return true;
  const order = tieOrder(problem);
  const units = unitOrder(problem);
  const known: Ways[] = [search.best.ways];
  for (let found = 0; found < handful; found += 1) {
    const other = anotherThan(search, problem, ways, known, order);
    if (other === 'none') return true;
    if (other === null) return false;
    known.push(other);
    if (isSmaller(other, search.best.ways, units, order) && !search.replace(other)) return false;
  }
  return oneAfterTheOther(search, problem, ways, units, order);
}

/** An equally good allocation that is none of these; null where it is not known whether there is one. */
function anotherThan(
  search: Search,
  problem: Problem,
  ways: readonly Way[],
  known: readonly Ways[],
  order: TieOrder,
): Ways | 'none' | null {
  const frame = tieFrame(search, problem);
  for (const one of known) {
    const row = frame.addRow(-Infinity, problem.units.length - 1);
    frame.incidenceOfWays.push((unit, rooms, emit) => {
      if (order(rooms, one[unit] ?? []) === 0) emit(row, 1);
    });
  }
  const answer = solveProgram(search.highs, frame, ways, {
    seconds: search.secondsLeft,
    isStopped: search.isStopped,
  });
  if (answer.status === 'infeasible') return 'none';
  return answer.chosen;
}

/** The lottery stays what is made small, as it leads the solver; its row keeps it at the optimum. */
function tieFrame(search: Search, problem: Problem): Frame {
  const frame = new Frame(problem, search.lottery, 'lottery', search.known, search.shutRooms);
  frame.stageRows.push({ stage: 'lottery', row: frame.addRow(-Infinity, search.known.lottery ?? Infinity) });
  return frame;
}

function isSmaller(one: Ways, other: Ways, units: readonly number[], order: TieOrder): boolean {
  for (const unit of units) {
    const difference = order(one[unit] ?? [], other[unit] ?? []);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function oneAfterTheOther(
  search: Search,
  problem: Problem,
  ways: readonly Way[],
  units: readonly number[],
  order: TieOrder,
): boolean {
  const frame = tieFrame(search, problem);
  const byUnit = new Map<number, Way[]>();
  for (const way of ways) byUnit.set(way.unit, [...(byUnit.get(way.unit) ?? []), way]);
  let open = [...ways];
  for (const unit of units) {
    // The first of its ways with which the rest can be completed; its present one surely can.
    const sorted = (byUnit.get(unit) ?? []).sort((a, b) => order(a.rooms, b.rooms));
    for (const way of sorted) {
      if (order(way.rooms, search.best.ways[unit] ?? []) >= 0) break;
      const tried = open.filter((each) => each.unit !== unit || each === way);
      const answer = solveProgram(search.highs, frame, tried, {
        seconds: search.secondsLeft,
        isStopped: search.isStopped,
      });
      if (answer.status !== 'optimal' && answer.status !== 'infeasible') return false;
      if (!answer.chosen) continue;
      if (!search.replace(answer.chosen)) return false;
    }
    const chosen = search.best.ways[unit] ?? [];
    open = open.filter((way) => way.unit !== unit || order(way.rooms, chosen) === 0);
  }
  return true;
}
