/**
 * The problem without whole numbers: ways are brought in as prices ask for them (column generation, Dantzig and Wolfe, 1960;
 * Desrosiers and Lübbecke, 2005). Whoever cannot be seated yet pays a high price, so that there is always an answer.
 */
import type { Highs, Model as HighsModel } from 'highs';
import type { Frame } from './frame.ts';
import { columnsOf, createModel, type Way } from './integer-program.ts';
import { NoWay, roundDuals } from './price-search.ts';
import { Prices } from './pricing.ts';

export interface Relaxed {
  /** By row. */
  duals: Float64Array;
  /** Certain, whatever the solver's tolerances: no allocation costs less. */
  bound: number;
  /** What the relaxation itself came to. */
  value: number;
  /** False where somebody could not be seated. */
  isComplete: boolean;
  /** By way of the pool, its share. */
  shares: Float64Array;
}

export interface RelaxOptions {
  secondsLeft: () => number;
  /** Given prices to begin with, the pool is filled from them. */
  duals?: Float64Array;
}

export function relax(highs: Highs, frame: Frame, pool: Way[], options: RelaxOptions): Relaxed {
  const penalty = 1e5;
  const rows = frame.lower.length;
  const units = frame.problem.units.length;
  const missing = addMissing(frame, penalty);
  const model = createModel(highs, frame, pool, false);
  try {
    model.options.set({ simplex_strategy: 4, presolve: 'off', solver: 'simplex' });
    const first = pool.length;
    const extras = frame.extras.length;
    let best = -Infinity;
    let bestDuals: Float64Array = new Float64Array(rows);
    for (let round = 0; ; round += 1) {
      model.options.set('time_limit', model.getRunTime() + options.secondsLeft());
      model.run();
      const value = model.info.get('objective_function_value') as number;
      const { rowDual, colValue } = model.getSolution();
      const duals = roundDuals(frame, rowDual);
      const priced = priceAll(frame, duals, 1e-6);
      if (priced.bound > best) {
        best = priced.bound;
        bestDuals = duals;
      }
      const isDone = priced.ways.length === 0 || value + frame.offset - best < 1e-4;
      if (isDone) {
        const isComplete = missing.every((at) => (colValue[first + at] as number) < 1e-6);
        const shares = new Float64Array(pool.length);
        for (let at = 0; at < pool.length; at += 1)
          shares[at] = colValue[at < first ? at : at + extras] as number;
        return { duals: bestDuals, bound: best, value: value + frame.offset, isComplete, shares };
      }
      addWays(model, frame, priced.ways);
      pool.push(...priced.ways);
    }
  } finally {
    frame.extras.length -= missing.length;
    model.dispose();
  }
  function addMissing(to: Frame, cost: number): number[] {
    const at: number[] = [];
    for (let unit = 0; unit < units; unit += 1) {
      at.push(to.extras.length);
      const size = to.problem.units[unit]?.size ?? 1;
      to.addExtra({ cost: cost * size, rows: [unit], values: [1] });
    }
    to.lower.forEach((lower, row) => {
      if (row < units || lower === -Infinity || lower <= 0) return;
      at.push(to.extras.length);
      to.addExtra({ cost, rows: [row], values: [1] });
    });
    return at;
  }
}

function addWays(model: HighsModel, frame: Frame, ways: readonly Way[]): void {
  const matrix = columnsOf(frame, ways, false);
  model.addCols({
    cost: matrix.costs,
    lower: new Float64Array(ways.length),
    upper: new Float64Array(ways.length).fill(Infinity),
    matrix: {
      format: 'csc',
      numRows: frame.lower.length,
      numCols: ways.length,
      starts: matrix.starts,
      indices: matrix.indices,
      values: matrix.values,
    },
  });
}

/**
 * The bound of Lagrange: with any prices, what all units and other columns cost at least. Gives each unit's cheapest way, where
 * it is cheaper than the prices say.
 */
export function priceAll(
  frame: Frame,
  duals: Float64Array,
  tolerance: number,
): { bound: number; ways: Way[]; least: Float64Array } {
  const units = frame.problem.units.length;
  const prices = new Prices(frame, duals);
  const ways: Way[] = [];
  const least = new Float64Array(units);
  let bound = frame.offset;
  for (let row = units; row < frame.lower.length; row += 1) {
    const dual = duals[row] as number;
    if (dual !== 0) bound += dual * ((dual > 0 ? frame.lower[row] : frame.upper[row]) as number);
  }
  for (const { cost, lower, upper, rows, values } of frame.extras) {
    // Whoever is missing pays in the relaxation only.
    if (rows.length === 1 && values[0] === 1 && cost >= 1e5) continue;
    const reduced = rows.reduce((sum, row, at) => sum - (duals[row] as number) * (values[at] ?? 0), cost);
    if (reduced < 0) bound += reduced * (upper === Infinity ? unlimited(reduced) : upper);
    else bound += reduced * lower;
  }
  for (let unit = 0; unit < units; unit += 1) {
    const way = prices.cheapest(unit);
    if (!way) throw new NoWay();
    least[unit] = way.value;
    bound += way.value;
    if (way.value < (duals[unit] as number) - tolerance) ways.push({ unit, rooms: way.rooms });
  }
  return { bound, ways, least };
}

/** A column without a limit whose price is below nothing by rounding alone; beyond that there is no bound. */
function unlimited(reduced: number): number {
  return reduced > -1e-3 ? 1e4 : Infinity;
}
