/**
 * The model once more, as the solver wants it: flat arrays, what is bound already taken out of the rooms.
 * A way of a unit is one choice for each of its free blocks: an occurrence, or −1 for none.
 */
import { lotteryOf } from '../lottery.ts';
import type { Model } from '../model.ts';

/** Whose wishes count for how many people of a unit. */
export interface Voice {
  losses: Uint16Array;
  least: number;
  people: number;
}

export interface SolverUnit {
  size: number;
  people: readonly number[];
  /** Indexes of blocks. */
  free: readonly number[];
  /** For each free block, the occurrences that can be chosen. */
  options: readonly Int32Array[];
  isFixed: readonly boolean[];
  /** For each free block, whether nothing may be chosen. */
  mayBeEmpty: readonly boolean[];
  voices: readonly Voice[];
  /** How many entries of `previous` a choice keeps; absent means none. */
  kept: ReadonlyMap<number, number>;
}

export interface Room {
  workshop: number;
  block: number;
  /** Places that are not bound already. */
  places: number;
  /** Least number of choosers where there is any; 0 where it makes no difference. */
  least: number;
}

export interface Problem {
  model: Model;
  units: readonly SolverUnit[];
  rooms: readonly Room[];
  blockCount: number;
  /** K + 1. */
  emptyLoss: number;
  /** The most places that could be filled, bound ones included. */
  mostPlaces: number;
  /** What a stage is before any way is counted: a way's kept entries and places are taken from it. */
  base: { count: number; previous: number };
  /** Blocks in which every place is taken; null while nobody has said that the most places are filled. */
  fullBlocks: readonly boolean[] | null;
  /** Whether every unit keeps whatever it can of `previous`. */
  isKept: boolean;
  /** Set once the third objective is proven: what all optimal allocations have in common. */
  face: Face | null;
}

/**
 * With the prices that prove the third objective, a way that costs more than `least` by more than `slack` is in no optimal
 * allocation, and neither is a room left empty whose places cost more than that.
 */
export interface Face {
  /** By room, the price of a place, not below nothing. */
  prices: Float64Array;
  /** By unit. */
  least: Float64Array;
  slack: number;
}

export function makeProblem(model: Model): Problem {
  const rooms = model.occurrences.map(({ workshop, block, min, max, bound }) => {
    const least = min - bound > 1 ? min - bound : 0;
    const places = max - bound;
    return { workshop, block, places: places < least ? 0 : places, least };
  });
  const kept = model.units.map(() => new Map<number, number>());
  let changed = model.unknownPrevious;
  for (const { person, occurrence } of model.previous) {
    const who = model.people[person];
    const list = kept[who?.unit ?? -1];
    const block = rooms[occurrence]?.block ?? 0;
    if (who?.beside[block] === occurrence) continue;
    changed += 1;
    if (list && model.units[who?.unit ?? -1]?.free.includes(block))
      list.set(occurrence, (list.get(occurrence) ?? 0) + 1);
  }
  const units = model.units.map((unit, at): SolverUnit => ({
    size: unit.size,
    people: unit.people,
    free: unit.free,
    isFixed: unit.isFixed,
    mayBeEmpty: unit.isFixed.map((fixed) => !fixed),
    options: unit.options.map((list, index) =>
      unit.isFixed[index] ? list : list.filter((room) => (rooms[room]?.places ?? 0) >= unit.size),
    ),
    voices: voicesOf(model, unit.people),
    kept: kept[at] ?? new Map<number, number>(),
  }));
  const beside = model.people.reduce((sum, { beside: row }) => sum + row.filter((at) => at >= 0).length, 0);
  const { wanted, there, fixed } = countPlaces(units, rooms, model.blocks.length);
  const chosen = wanted.reduce((sum, want, at) => sum + Math.min(want, there[at] ?? 0) + (fixed[at] ?? 0), 0);
  return {
    model,
    units,
    rooms,
    blockCount: model.blocks.length,
    emptyLoss: model.ranks + 1,
    mostPlaces: beside + chosen,
    base: { count: -beside, previous: changed },
    fullBlocks: null,
    isKept: changed === model.unknownPrevious,
    face: null,
  };
}

/**
 * The same problem, where the most places that could be filled are filled: in each block either everybody who could sit does,
 * or every place is taken. Whether that is possible at all is for the solver to find out.
 */
export function filledProblem(problem: Problem): Problem & { spare: readonly number[] } {
  const { wanted, there } = countPlaces(problem.units, problem.rooms, problem.blockCount);
  const fullBlocks = wanted.map((want, block) => want > (there[block] ?? 0));
  const units = problem.units.map((unit) => ({
    ...unit,
    mayBeEmpty: unit.free.map(
      (block, index) =>
        unit.mayBeEmpty[index] === true && (unit.options[index]?.length === 0 || fullBlocks[block] === true),
    ),
  }));
  const spare = wanted.map((want, block) => Math.max(0, (there[block] ?? 0) - want));
  return { ...problem, units, fullBlocks, spare };
}

function voicesOf(model: Model, people: readonly number[]): Voice[] {
  const voices = new Map<Uint16Array, Voice>();
  for (const who of people) {
    const person = model.people[who];
    if (!person) continue;
    const voice = voices.get(person.losses);
    if (voice) voice.people += 1;
    else voices.set(person.losses, { losses: person.losses, least: person.least, people: 1 });
  }
  return [...voices.values()];
}

/** The same problem, where every unit keeps what it alone could keep of `previous`. */
export function keptProblem(problem: Problem): Problem {
  const units = problem.units.map((unit) => {
    if (unit.kept.size === 0) return unit;
    const most = unit.options.map((list) =>
      list.reduce((best, room) => Math.max(best, unit.kept.get(room) ?? 0), 0),
    );
    return {
      ...unit,
      options: unit.options.map((list, index) =>
        (most[index] ?? 0) > 0 ? list.filter((room) => unit.kept.get(room) === most[index]) : list,
      ),
      mayBeEmpty: unit.mayBeEmpty.map((may, index) => may && most[index] === 0),
    };
  });
  return { ...problem, units, isKept: true };
}

/** By block: who could sit, places, and places that are fixed. */
function countPlaces(units: readonly SolverUnit[], rooms: readonly Room[], blocks: number) {
  const wanted = new Array<number>(blocks).fill(0);
  const fixed = new Array<number>(blocks).fill(0);
  for (const { free, options, isFixed, size } of units)
    free.forEach((block, index) => {
      if (isFixed[index]) fixed[block] = (fixed[block] ?? 0) + size;
      else if ((options[index]?.length ?? 0) > 0) wanted[block] = (wanted[block] ?? 0) + size;
    });
  const there = new Array<number>(blocks).fill(0);
  for (const { block, places } of rooms) there[block] = (there[block] ?? 0) + places;
  return { wanted, there, fixed };
}

/** Sum of levels squared over a unit's people. */
export function levelCost(problem: Problem, unit: SolverUnit, way: ArrayLike<number>): number {
  let cost = 0;
  for (const { losses, least, people } of unit.voices) {
    let sum = -least;
    for (let index = 0; index < unit.free.length; index += 1) {
      const room = way[index] as number;
      sum += room < 0 ? problem.emptyLoss : (losses[problem.rooms[room]?.workshop ?? 0] as number);
    }
    cost += people * sum * sum;
  }
  return cost;
}

/** The lottery's numbers of a unit in a room, each counted once. */
export class Lottery {
  readonly #problem: Problem;
  readonly #known: Int32Array[] = [];

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  /** What companions beside leaders draw, whatever is chosen. */
  get base(): number {
    const { people, occurrences, seed } = this.#problem.model;
    return people.reduce(
      (sum, { id, beside }) =>
        beside.reduce((own, at) => own + (at < 0 ? 0 : lotteryOf(seed, id, occurrences[at]?.id ?? '')), sum),
      0,
    );
  }

  of(unit: number, room: number): number {
    const row = (this.#known[unit] ??= new Int32Array(this.#problem.rooms.length).fill(-1));
    if ((row[room] as number) < 0) row[room] = this.#count(unit, room);
    return row[room] as number;
  }

  #count(unit: number, room: number): number {
    const { model, units } = this.#problem;
    const occurrence = model.occurrences[room]?.id ?? '';
    return (units[unit]?.people ?? []).reduce(
      (sum, who) => sum + lotteryOf(model.seed, model.people[who]?.id ?? '', occurrence),
      0,
    );
  }
}
