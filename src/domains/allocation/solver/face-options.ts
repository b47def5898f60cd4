/** What the face leaves of each unit's choices: a choice without any way on the face is taken out once for all. */
import type { Face, Problem, SolverUnit } from './problem.ts';

export function onFace(problem: Problem, face: Face): Problem {
  const units = problem.units.map((one, unit) =>
    one.voices.length === 1 ? thinned(problem, face, one, unit) : one,
  );
  return { ...problem, units, face };
}

function thinned(problem: Problem, face: Face, one: SolverUnit, unit: number): SolverUnit {
  const [voice] = one.voices;
  if (!voice) return one;
  const { losses, least, people } = voice;
  const span = problem.blockCount * problem.emptyLoss + 1;
  const lossOf = (room: number) =>
    room < 0 ? problem.emptyLoss : (losses[problem.rooms[room]?.workshop ?? 0] as number);
  const priceOf = (index: number, room: number) =>
    room < 0 || one.isFixed[index] ? 0 : one.size * (face.prices[room] as number);
  const choices = one.options.map((list, index) => (one.mayBeEmpty[index] ? [...list, -1] : [...list]));
  // By block and loss, the least price.
  const cheapest = choices.map((list, index) => {
    const row = new Float64Array(problem.emptyLoss + 1).fill(Infinity);
    for (const room of list) row[lossOf(room)] = Math.min(row[lossOf(room)] as number, priceOf(index, room));
    return row;
  });
  const most = (face.least[unit] as number) + face.slack + 1e-7;
  const kept = choices.map((list, index) => {
    const others = sumOf(
      cheapest.filter((_, at) => at !== index),
      span,
    );
    return list.filter((room) => {
      const [loss, price] = [lossOf(room), priceOf(index, room)];
      return others.some((other, more) => {
        const level = Math.max(0, loss + more - least);
        return price + other + people * level * level <= most;
      });
    });
  });
  return {
    ...one,
    options: kept.map((list) => Int32Array.from(list.filter((room) => room >= 0))),
    mayBeEmpty: kept.map((list) => list.includes(-1)),
  };
}

/** By sum of losses, the least sum of prices. */
function sumOf(rows: readonly Float64Array[], span: number): Float64Array {
  let sums = new Float64Array(span).fill(Infinity);
  sums[0] = 0;
  for (const row of rows) {
    const next = new Float64Array(span).fill(Infinity);
    for (let sum = 0; sum < span; sum += 1) {
      const before = sums[sum] as number;
      if (before === Infinity) continue;
      for (let loss = 0; loss < row.length && sum + loss < span; loss += 1) {
        const price = before + (row[loss] as number);
        if (price < (next[sum + loss] as number)) next[sum + loss] = price;
      }
    }
    sums = next;
  }
  return sums;
}
