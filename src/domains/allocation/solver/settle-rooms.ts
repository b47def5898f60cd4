/**
 * Finds an allocation among given ways, each as good as any other by itself, that fits the rooms: nobody too many, nobody too
 * few where every place counts, and mixtures within their shares. Steps towards less that is wrong, now and then a step
 * aside (a search of the kind of WalkSAT, Selman and Kautz, 1994).
 */
import type { Frame } from './frame.ts';

export interface SettleOptions {
  /** By unit, ways to choose from. */
  ways: readonly (readonly ArrayLike<number>[])[];
  mostSteps: number;
  secondsLeft: () => number;
  /** By unit, where to start. */
  start?: Int32Array;
  seed: number;
}

/** @returns by unit the index of its way; null where nothing that fits was found */
export function settleRooms(frame: Frame, options: SettleOptions): Int32Array | null {
  return new Settling(frame, options).run();
}

class Settling {
  readonly #frame: Frame;
  readonly #options: SettleOptions;
  readonly #first: number;
  /** By row. */
  readonly #load: Float64Array;
  /** By unit and way: rows and values, flat. */
  readonly #rows: Int32Array[][] = [];
  readonly #values: Float64Array[][] = [];
  readonly #chosen: Int32Array;
  readonly #last: Int32Array;
  /** Rows that are broken, and where they stand in the list. */
  readonly #broken: number[] = [];
  readonly #place: Int32Array;
  readonly #touching: number[][];
  #state: number;

  constructor(frame: Frame, options: SettleOptions) {
    this.#frame = frame;
    this.#options = options;
    this.#first = frame.problem.units.length;
    this.#load = new Float64Array(frame.lower.length);
    this.#chosen = new Int32Array(this.#first).fill(-1);
    this.#last = new Int32Array(this.#first).fill(-1000);
    this.#place = new Int32Array(frame.lower.length).fill(-1);
    this.#touching = frame.lower.map(() => []);
    this.#state = options.seed;
    for (let unit = 0; unit < this.#first; unit += 1) this.#compile(unit);
  }

  run(): Int32Array | null {
    const { ways, mostSteps, secondsLeft, start } = this.#options;
    // Those with the fewest ways first; each takes what breaks least.
    const order = ways.map((_, unit) => unit).sort((a, b) => (ways[a]?.length ?? 0) - (ways[b]?.length ?? 0));
    for (let row = this.#first; row < this.#load.length; row += 1) this.#mark(row);
    for (const unit of order) {
      if (ways[unit]?.length === 0) return null;
      this.#move(unit, start ? (start[unit] as number) : this.#bestOf(unit, -2));
    }
    for (let step = 0; step < mostSteps; step += 1) {
      if (this.#broken.length === 0) return this.#chosen;
      if (step % 4096 === 0) secondsLeft();
      this.#improve(step);
    }
    return this.#broken.length === 0 ? this.#chosen : null;
  }

  #compile(unit: number): void {
    const rows: Int32Array[] = [];
    const values: Float64Array[] = [];
    const touched = new Set<number>();
    for (const way of this.#options.ways[unit] ?? []) {
      const ownRows: number[] = [];
      const ownValues: number[] = [];
      for (let index = 0; index < way.length; index += 1)
        this.#frame.emitChoice(unit, index, way[index] as number, (row, value) => {
          if (value === 0) return;
          ownRows.push(row);
          ownValues.push(value);
          touched.add(row);
        });
      rows.push(Int32Array.from(ownRows));
      values.push(Float64Array.from(ownValues));
    }
    this.#rows.push(rows);
    this.#values.push(values);
    for (const row of touched) this.#touching[row]?.push(unit);
  }

  /** How much is wrong in a row with this load. */
  #wrong(row: number, load: number): number {
    const lower = this.#frame.lower[row] as number;
    const upper = this.#frame.upper[row] as number;
    if (load > upper) return load - upper;
    return load < lower ? lower - load : 0;
  }

  #mark(row: number): void {
    const isBroken = this.#wrong(row, this.#load[row] as number) > 1e-9;
    const at = this.#place[row] as number;
    if (isBroken && at < 0) {
      this.#place[row] = this.#broken.length;
      this.#broken.push(row);
    } else if (!isBroken && at >= 0) {
      const last = this.#broken.pop() as number;
      if (last !== row) {
        this.#broken[at] = last;
        this.#place[last] = at;
      }
      this.#place[row] = -1;
    }
  }

  #shift(unit: number, way: number, sign: number): void {
    const rows = this.#rows[unit]?.[way];
    const values = this.#values[unit]?.[way];
    if (!rows || !values) return;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      this.#load[row] = (this.#load[row] as number) + sign * (values[at] as number);
    }
  }

  #move(unit: number, way: number): void {
    const before = this.#chosen[unit] as number;
    if (before >= 0) this.#shift(unit, before, -1);
    this.#shift(unit, way, 1);
    this.#chosen[unit] = way;
    for (const each of [before, way]) for (const row of this.#rows[unit]?.[each] ?? []) this.#mark(row);
  }

  /** What would be wrong in a way's rows less what is wrong in them without it. */
  #costOf(unit: number, way: number): number {
    const rows = this.#rows[unit]?.[way] as Int32Array;
    const values = this.#values[unit]?.[way] as Float64Array;
    let cost = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      const load = this.#load[row] as number;
      cost += this.#wrong(row, load + (values[at] as number)) - this.#wrong(row, load);
    }
    return cost;
  }

  /** Of equally good ways any; never the one that is left just now. */
  #bestOf(unit: number, except: number): number {
    let best = -1;
    let least = Infinity;
    let alike = 0;
    const count = this.#options.ways[unit]?.length ?? 0;
    for (let way = 0; way < count; way += 1) {
      if (way === except) continue;
      const cost = this.#costOf(unit, way);
      if (cost < least) {
        best = way;
        least = cost;
        alike = 1;
      } else if (cost === least && this.#random() * ++alike < 1) best = way;
    }
    return best;
  }

  #improve(step: number): void {
    const row = this.#broken[Math.floor(this.#random() * this.#broken.length)] as number;
    const units = this.#touching[row] ?? [];
    let bestUnit = -1;
    let bestWay = -1;
    let least = Infinity;
    const tries = Math.min(units.length, 12);
    for (let at = 0; at < tries; at += 1) {
      const unit = units[Math.floor(this.#random() * units.length)] as number;
      const before = this.#chosen[unit] as number;
      if ((this.#options.ways[unit]?.length ?? 0) < 2 || step - (this.#last[unit] as number) < 6) continue;
      this.#shift(unit, before, -1);
      const way = this.#bestOf(unit, before);
      const cost = this.#costOf(unit, way) - this.#costOf(unit, before);
      this.#shift(unit, before, 1);
      if (cost < least) {
        least = cost;
        bestUnit = unit;
        bestWay = way;
      }
    }
    if (bestUnit < 0 || (least > 0 && this.#random() > 0.02)) return;
    this.#last[bestUnit] = step;
    this.#move(bestUnit, bestWay);
  }

  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
