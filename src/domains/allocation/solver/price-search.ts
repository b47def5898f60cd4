/**
 * Finds the prices of rooms (and other rows) at which the bound of Lagrange is highest. There are few rows but many people, so
 * the search is for prices: each round asks all units for their cheapest ways, which cuts off prices that promised too much
 * (cutting planes, Kelley, 1960), within a box around the best prices so far (Marsten, Hogan and Blankenship, 1975). Units are
 * taken together in bundles, so that the cuts stay few.
 */
import type { Highs, Model as HighsModel } from 'highs';
import type { Frame } from './frame.ts';
import { Prices } from './pricing.ts';
import { wayCost } from './stages.ts';

export interface PriceSearchOptions {
  /** By row; what the search starts from. */
  start: Float64Array;
  /** How far prices may move at first. */
  radius: number;
  bundles: number;
  /** The bound is good enough here. */
  target: number;
  /** So near to the best possible bound the search ends. */
  precision: number;
  secondsLeft: () => number;
  mostRounds: number;
  /** Told of every better bound, so that it stands when the time is up. */
  onBound: (bound: number) => void;
}

export interface PricesFound {
  duals: Float64Array;
  /** Certain: computed exactly from the prices. */
  bound: number;
  /** By unit, what its cheapest way costs at these prices. */
  least: Float64Array;
}

/** A unit can do nothing of what is left to it: the problem has no answer. */
export class NoWay extends Error {}

export function searchPrices(highs: Highs, frame: Frame, options: PriceSearchOptions): PricesFound {
  const master = new Master(highs, frame, options.bundles);
  try {
    let centre = roundDuals(frame, options.start);
    let best = evaluate(frame, centre, master);
    let radius = options.radius;
    options.onBound(best.bound);
    for (let round = 0; round < options.mostRounds; round += 1) {
      if (best.bound >= options.target) break;
      const step = master.solve(centre, radius, options.secondsLeft());
      if (!step) break;
      const promised = step.value - best.bound;
      if (promised < options.precision) {
        if (!step.isAtEdge || radius > 1e7) break;
        radius = radius < 1e6 ? 1e7 : radius * 4;
        continue;
      }
      const tried = roundDuals(frame, step.duals);
      const here = evaluate(frame, tried, master);
      if (here.bound > best.bound) {
        if (here.bound - best.bound > promised * 0.3 && step.isAtEdge) radius *= 2;
        best = here;
        centre = tried;
        options.onBound(best.bound);
      } else if (here.bound < best.bound - promised * 2) radius = Math.max(radius / 2, options.radius / 4);
    }
    return best;
  } finally {
    master.dispose();
  }
}

/** Multiples of 2⁻¹⁶ with the sign that the row allows: sums with whole numbers are then exact. */
export function roundDuals(frame: Frame, duals: ArrayLike<number>): Float64Array {
  return Float64Array.from(duals, (dual, row) => {
    const rounded = Math.round(dual * 65_536) / 65_536;
    if (frame.lower[row] === -Infinity && rounded > 0) return 0;
    if (frame.upper[row] === Infinity && rounded < 0) return 0;
    return rounded;
  });
}

/** Asks every unit; adds what it says as cuts. */
function evaluate(frame: Frame, duals: Float64Array, master: Master): PricesFound {
  const prices = new Prices(frame, duals);
  const units = frame.problem.units.length;
  const least = new Float64Array(units);
  let bound = frame.offset + rowTerms(frame, duals);
  for (let unit = 0; unit < units; unit += 1) {
    const way = prices.cheapest(unit);
    if (!way) throw new NoWay();
    least[unit] = way.value;
    bound += way.value;
    master.gather(unit, way.rooms);
  }
  master.cut();
  return { duals, bound, least };
}

/** The part of the bound that does not depend on units. */
export function rowTerms(frame: Frame, duals: Float64Array): number {
  let sum = 0;
  for (let row = frame.problem.units.length; row < frame.lower.length; row += 1) {
    const dual = duals[row] as number;
    if (dual !== 0) sum += dual * ((dual > 0 ? frame.lower[row] : frame.upper[row]) as number);
  }
  for (const { cost, lower, upper, rows, values } of frame.extras) {
    const reduced = rows.reduce((left, row, at) => left - (duals[row] as number) * (values[at] ?? 0), cost);
    if (reduced >= 0) sum += reduced * lower;
    else sum += upper === Infinity ? -Infinity : reduced * upper;
  }
  return sum;
}

/** The linear problem over prices: columns are the rows of the frame, then one promise for each bundle. */
class Master {
  readonly #frame: Frame;
  readonly #model: HighsModel;
  readonly #first: number;
  readonly #rows: number;
  readonly #bundles: number;
  readonly #use: Map<number, number>[];
  readonly #cost: Float64Array;
  readonly #limits: { lower: Float64Array; upper: Float64Array };
  #waiting = { upper: [] as number[], starts: [0], indices: [] as number[], values: [] as number[] };
  #columns: number;
  cuts = 0;

  constructor(highs: Highs, frame: Frame, bundles: number) {
    this.#frame = frame;
    this.#first = frame.problem.units.length;
    this.#rows = frame.lower.length - this.#first;
    this.#bundles = Math.max(1, Math.min(bundles, frame.problem.units.length));
    this.#use = Array.from({ length: this.#bundles }, () => new Map<number, number>());
    this.#cost = new Float64Array(this.#bundles);
    // A row with both limits has a price of either sign, so it is two columns: one below nothing, one above.
    const columns = this.#rows * 2 + this.#bundles;
    this.#columns = columns;
    const costs = new Float64Array(columns);
    const lower = new Float64Array(columns);
    const upper = new Float64Array(columns);
    for (let at = 0; at < this.#rows; at += 1) {
      const [low, high] = [frame.lower[this.#first + at] as number, frame.upper[this.#first + at] as number];
      if (low !== -Infinity) [costs[at], upper[at]] = [low, 1e7];
      if (high !== Infinity) [costs[this.#rows + at], lower[this.#rows + at]] = [high, -1e7];
    }
    for (let bundle = 0; bundle < this.#bundles; bundle += 1) {
      costs[this.#rows * 2 + bundle] = 1;
      lower[this.#rows * 2 + bundle] = -1e9;
      upper[this.#rows * 2 + bundle] = 1e9;
    }
    this.#limits = { lower, upper };
    this.#model = highs.createModel({
      numCols: columns,
      numRows: 0,
      sense: highs.constants.objectiveSense.maximize,
      offset: frame.offset,
      colCost: costs,
      colLower: lower,
      colUpper: upper,
      rowLower: [],
      rowUpper: [],
      matrix: { format: 'csr', numRows: 0, numCols: columns, starts: [0], indices: [], values: [] },
    });
    this.#model.options.set({ output_flag: false, solver: 'simplex', presolve: 'off' });
    this.#addExtras();
  }

  /** What a column that is no way asks of prices: its reduced cost is not below nothing, or it costs. */
  #addExtras(): void {
    for (const { cost, lower, upper, rows, values } of this.#frame.extras) {
      if (upper === Infinity && lower === 0) this.#addCut(cost, rows, values, -1);
      else {
        // A promise of its own: no more than lower times and upper times its reduced cost.
        const column = this.#columns++;
        this.#model.addCol(1, -1e9, 1e9, { indices: [], values: [] });
        for (const times of new Set([lower, upper]))
          this.#addCut(
            cost * times,
            rows,
            values.map((value) => value * times),
            column,
          );
      }
    }
  }

  /** Notes one unit's answer for its bundle. */
  gather(unit: number, rooms: Int32Array): void {
    const { problem, lottery, stage, stageRows } = this.#frame;
    const bundle = unit % this.#bundles;
    const use = this.#use[bundle] as Map<number, number>;
    const add = (row: number, value: number) => {
      if (row >= this.#first) use.set(row, (use.get(row) ?? 0) + value);
    };
    for (let index = 0; index < rooms.length; index += 1)
      this.#frame.emitChoice(unit, index, rooms[index] as number, add);
    for (const earlier of stageRows) add(earlier.row, wayCost(problem, lottery, earlier.stage, unit, rooms));
    this.#cost[bundle] = (this.#cost[bundle] as number) + wayCost(problem, lottery, stage, unit, rooms);
  }

  cut(): void {
    this.#use.forEach((use, bundle) => {
      this.#addCut(this.#cost[bundle] as number, [...use.keys()], [...use.values()], this.#rows * 2 + bundle);
      use.clear();
    });
    this.#cost.fill(0);
  }

  /** promise + Σ price · use ≤ cost */
  #addCut(cost: number, rows: readonly number[], values: readonly number[], promise: number): void {
    const { upper, starts, indices, values: coefficients } = this.#waiting;
    rows.forEach((row, at) => {
      const value = values[at] ?? 0;
      if (value === 0) return;
      if (this.#frame.lower[row] !== -Infinity) {
        indices.push(row - this.#first);
        coefficients.push(value);
      }
      if (this.#frame.upper[row] !== Infinity) {
        indices.push(this.#rows + row - this.#first);
        coefficients.push(value);
      }
    });
    if (promise >= 0) {
      indices.push(promise);
      coefficients.push(1);
    }
    upper.push(cost);
    starts.push(indices.length);
    this.cuts += 1;
  }

  solve(centre: Float64Array, radius: number, seconds: number) {
    const rows = this.#waiting.upper.length;
    if (rows > 0) {
      const { upper, starts, indices, values } = this.#waiting;
      this.#model.addRows({
        lower: new Float64Array(rows).fill(-Infinity),
        upper: Float64Array.from(upper),
        matrix: {
          format: 'csr',
          numRows: rows,
          numCols: this.#columns,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        },
      });
      this.#waiting = { upper: [], starts: [0], indices: [], values: [] };
    }
    const count = this.#rows * 2;
    const lower = new Float64Array(count);
    const upper = new Float64Array(count);
    for (let at = 0; at < this.#rows; at += 1) {
      const price = centre[this.#first + at] as number;
      for (const [column, middle] of [
        [at, Math.max(0, price)],
        [this.#rows + at, Math.min(0, price)],
      ] as const) {
        lower[column] = Math.max(this.#limits.lower[column] as number, middle - radius);
        upper[column] = Math.min(this.#limits.upper[column] as number, middle + radius);
      }
    }
    if (count > 0) this.#model.changeColsBounds({ kind: 'range', from: 0, to: count - 1 }, lower, upper);
    this.#model.options.set('time_limit', this.#model.getRunTime() + seconds);
    const { modelStatus } = this.#model.run();
    if (modelStatus !== 7) return null;
    const { colValue } = this.#model.getSolution();
    const duals = new Float64Array(this.#first + this.#rows);
    let isAtEdge = false;
    for (let at = 0; at < this.#rows; at += 1) {
      duals[this.#first + at] = (colValue[at] as number) + (colValue[this.#rows + at] as number);
      for (const column of [at, this.#rows + at]) {
        const value = colValue[column] as number;
        const inside =
          (value > (lower[column] as number) + 1e-9 || lower[column] === this.#limits.lower[column]) &&
          (value < (upper[column] as number) - 1e-9 || upper[column] === this.#limits.upper[column]);
        isAtEdge ||= !inside;
      }
    }
    return { duals, value: this.#model.info.get('objective_function_value') as number, isAtEdge };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
