/**
 * A good answer long before a proof: units in turn take the way that is cheapest at given prices of rooms, as long as there are
 * places, so that nobody takes a place that others need more. Then each in turn moves to what it likes better and is still free.
 */
import type { Frame } from './frame.ts';
import { Prices } from './pricing.ts';
import type { SolverUnit } from './problem.ts';
import type { Search } from './search.ts';

/** So often units that found no place, or rooms with too few people, are a reason to begin anew. */
const mostTries = 6;
const passes = 3;

/** @param frame of the third objective */
export function seatByPrices(search: Search, frame: Frame, duals: Float64Array): void {
  const seating = new Seating(frame);
  const priced = new Prices(frame, duals);
  const free = new Prices(frame, new Float64Array(duals.length));
  for (let tries = 0; tries < mostTries && search.secondsLeft > 0; tries += 1) {
    if (!seating.seatAll(priced)) continue;
    for (let pass = 0; pass < passes; pass += 1) seating.moveAll(free);
    if (!seating.shutTooFew()) {
      search.offer(seating.ways);
      return;
    }
  }
}

class Seating {
  readonly #frame: Frame;
  readonly #left: Int32Array;
  readonly #shut = new Set<number>();
  #order: number[];
  ways: Int32Array[] = [];

  constructor(frame: Frame) {
    this.#frame = frame;
    const { units, rooms } = frame.problem;
    this.#left = new Int32Array(rooms.length);
    const choices = (unit: number) =>
      (units[unit]?.options ?? []).reduce((sum, list) => sum + list.length, 0);
    this.#order = units
      .map((_, at) => at)
      .sort((a, b) => (units[b]?.size ?? 0) - (units[a]?.size ?? 0) || choices(a) - choices(b));
  }

  /** Says whether everybody found what they need; who did not comes first next time. */
  seatAll(prices: Prices): boolean {
    const { rooms, units } = this.#frame.problem;
    rooms.forEach(({ places }, room) => (this.#left[room] = this.#shut.has(room) ? 0 : places));
    for (const unit of this.#order) {
      const way = prices.cheapestOf(unit, this.#withPlaces(unit));
      if (!way) {
        this.#order = [unit, ...this.#order.filter((other) => other !== unit)];
        return false;
      }
      this.ways[unit] = way.rooms;
      this.#take(units[unit] as SolverUnit, way.rooms, 1);
    }
    return true;
  }

  /** Everybody in turn takes what is best of what is free. */
  moveAll(prices: Prices): void {
    for (const unit of this.#order) {
      const one = this.#frame.problem.units[unit] as SolverUnit;
      this.#take(one, this.ways[unit] as Int32Array, -1);
      const way = prices.cheapestOf(unit, this.#withPlaces(unit));
      if (way) this.ways[unit] = way.rooms;
      this.#take(one, this.ways[unit] as Int32Array, 1);
    }
  }

  /** Shuts the emptiest of the rooms below their least number; says whether there was one. */
  shutTooFew(): boolean {
    let emptiest = -1;
    let fewest = Infinity;
    this.#frame.problem.rooms.forEach(({ places, least }, room) => {
      const seated = places - (this.#left[room] as number);
      if (this.#shut.has(room) || seated <= 0 || seated >= least || seated >= fewest) return;
      emptiest = room;
      fewest = seated;
    });
    if (emptiest >= 0) this.#shut.add(emptiest);
    return emptiest >= 0;
  }

  #withPlaces(unit: number): SolverUnit {
    const one = this.#frame.problem.units[unit] as SolverUnit;
    const options = one.options.map((list, index) =>
      one.isFixed[index] ? list : list.filter((room) => (this.#left[room] as number) >= one.size),
    );
    return { ...one, options };
  }

  #take(one: SolverUnit, rooms: Int32Array, sign: number): void {
    rooms.forEach((room, index) => {
      if (room >= 0 && !one.isFixed[index]) this.#left[room] = (this.#left[room] as number) - sign * one.size;
    });
  }
}
