/**
 * The cheapest way of a unit at given prices. What a choice costs is a sum but for the level, which is squared; so choices
 * with the same losses differ by their price alone, and of each kind as few need to be looked at as there are blocks: one of
 * them is in no workshop that another block takes.
 */
import type { Frame } from './frame.ts';
import { choiceCost } from './stages.ts';
import type { Problem, SolverUnit } from './problem.ts';
import { WaySearch, type PricedWay } from './way-search.ts';

interface Choice {
  room: number;
  workshop: number;
  price: number;
  /** What the choice costs on the face. */
  facePrice: number;
  /** By voice. */
  losses: readonly number[];
}

export class Prices {
  readonly #frame: Frame;
  readonly #problem: Problem;
  /** What one unit of squared level costs. */
  readonly level: number;
  readonly #duals: Float64Array;
  readonly #separable: { stage: 'count' | 'previous' | 'lottery'; row: number }[];

  readonly #quick: WaySearch;

  /** @param duals by row; a column's reduced cost is its cost less their product with it */
  constructor(frame: Frame, duals: Float64Array) {
    this.#frame = frame;
    this.#problem = frame.problem;
    this.#duals = duals;
    const row = frame.stageRows.find(({ stage }) => stage === 'level')?.row;
    this.level = (frame.stage === 'level' ? 1 : 0) - (row === undefined ? 0 : (duals[row] as number));
    this.#separable = frame.stageRows.flatMap(({ stage, row: at }) =>
      stage === 'count' || stage === 'previous' || stage === 'lottery' ? [{ stage, row: at }] : [],
    );
    this.#quick = new WaySearch(this.#problem, this.level, (unit, index, room) =>
      this.priceOf(unit, index, room),
    );
  }

  /** Everything a choice costs but its part in the level. */
  priceOf(unit: number, index: number, room: number): number {
    const { lottery, isPlain } = this.#frame;
    let price = this.#frame.costOfChoice(unit, room);
    if (isPlain && this.#separable.length === 0) {
      const one = this.#problem.units[unit] as SolverUnit;
      const dual = room < 0 || one.isFixed[index] ? 0 : this.#duals[this.#problem.units.length + room];
      return price - (dual as number) * one.size;
    }
    this.#frame.emitChoice(unit, index, room, (row, value) => {
      price -= (this.#duals[row] as number) * value;
    });
    if (room >= 0)
      for (const { stage, row } of this.#separable)
        price -= (this.#duals[row] as number) * choiceCost(this.#problem, lottery, stage, unit, room);
    return price;
  }

  /** The cheapest way, without the price of the unit's own row. Null where no way is possible. */
  cheapest(unit: number): PricedWay | null {
    const one = this.#problem.units[unit];
    return one ? this.cheapestOf(unit, one) : null;
  }

  /** The same for a unit to which less is left than in the problem. */
  cheapestOf(unit: number, one: SolverUnit): PricedWay | null {
    if (one.voices.length === 1) return this.#quick.cheapest(unit, one);
    let best: PricedWay | null = null;
    this.#search(unit, one, !this.#problem.face, true, Infinity, (rooms, value) => {
      best = { rooms: rooms.slice(), value };
      return value;
    });
    return best;
  }

  /** The cheapest way and others that cost no more than `most`, drawn at random, none twice. */
  someBelow(unit: number, most: number, count: number): Int32Array[] {
    const chosen = new Map<string, Int32Array>();
    const take = (rooms: Int32Array) => chosen.set(rooms.join(), rooms);
    const cheapest = this.cheapest(unit);
    if (cheapest) take(cheapest.rooms);
    let state = unit + 1;
    const random = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
    // A limit that nothing undercuts ends a dive with the first way found.
    const end = (rooms: Int32Array) => {
      take(rooms.slice());
      return -Infinity;
    };
    this.#search(unit, this.#problem.units[unit], false, false, most, end, { random, count });
    return [...chosen.values()];
  }

  /** Every way that costs no more than `most`, until `visit` says no. */
  below(unit: number, most: number, visit: (way: PricedWay) => boolean): void {
    const one = this.#problem.units[unit];
    if (one && one.voices.length === 1) return this.#quick.below(unit, one, most, visit);
    this.#search(unit, one, false, false, most, (rooms, value) => {
      return visit({ rooms: rooms.slice(), value }) ? most : -Infinity;
    });
  }

  /** Depth first over the blocks; `found` gives the new limit, which only cheaper ways may undercut. */
  #search(
    unit: number,
    one: SolverUnit | undefined,
    isReduced: boolean,
    isStrict: boolean,
    limit: number,
    found: (rooms: Int32Array, value: number) => number,
    dives?: { random: () => number; count: number },
  ): void {
    if (!one) return;
    const depth = one.free.length;
    const lists = one.free.map((_, index) => this.#choices(unit, one, index, isReduced ? depth : Infinity));
    const voices = one.voices;
    // What the blocks still to come cost at least.
    const priceAfter = new Float64Array(depth + 1);
    const lossAfter = voices.map(() => new Float64Array(depth + 1));
    for (let index = depth - 1; index >= 0; index -= 1) {
      const list = lists[index] ?? [];
      if (list.length === 0) return;
      let least = Infinity;
      for (const choice of list) least = Math.min(least, choice.price);
      priceAfter[index] = (priceAfter[index + 1] as number) + least;
      voices.forEach((_, voice) => {
        let loss = Infinity;
        for (const choice of list) loss = Math.min(loss, choice.losses[voice] as number);
        const row = lossAfter[voice] as Float64Array;
        row[index] = (row[index + 1] as number) + loss;
      });
    }
    const rooms = new Int32Array(depth);
    const workshops = new Int32Array(depth);
    const sums = voices.map(() => new Float64Array(depth + 1));
    const first = voices[0];
    const firstSums = sums[0] as Float64Array;
    const firstAfter = lossAfter[0] as Float64Array;
    const level = this.level;
    let bestValue = limit;
    const valueFrom = (index: number, price: number): number =>
      price + (priceAfter[index] as number) + level * levelFrom(index);
    // The squared level can be no less than this.
    const levelFrom = (index: number): number => {
      if (voices.length === 1 && first) {
        const sum = Math.max(0, (firstSums[index] as number) + (firstAfter[index] as number) - first.least);
        return first.people * sum * sum;
      }
      let value = 0;
      for (let voice = 0; voice < voices.length; voice += 1) {
        const { least, people } = voices[voice] as (typeof voices)[number];
        const sum = Math.max(
          0,
          ((sums[voice] as Float64Array)[index] as number) +
            ((lossAfter[voice] as Float64Array)[index] as number) -
            least,
        );
        value += people * sum * sum;
      }
      return value;
    };
    const { face } = this.#problem;
    const faceMost = face ? (face.least[unit] as number) + face.slack + 1e-7 : Infinity;
    const step = (index: number, price: number, facePrice: number): void => {
      const value = valueFrom(index, price);
      if (isStrict ? value >= bestValue : value > bestValue) return;
      if (face && levelFrom(index) + facePrice > faceMost) return;
      if (index === depth) {
        bestValue = found(rooms, value);
        return;
      }
      choices: for (const choice of lists[index] as Choice[]) {
        if (choice.room >= 0)
          for (let before = 0; before < index; before += 1)
            if (workshops[before] === choice.workshop) continue choices;
        rooms[index] = choice.room;
        workshops[index] = choice.room < 0 ? -1 : choice.workshop;
        for (let voice = 0; voice < voices.length; voice += 1) {
          const row = sums[voice] as Float64Array;
          row[index + 1] = (row[index] as number) + (choice.losses[voice] as number);
        }
        step(index + 1, price + choice.price, facePrice + choice.facePrice);
      }
    };
    for (let dive = 0; dive < (dives?.count ?? 1); dive += 1) {
      if (dives) for (const list of lists) shuffle(list, dives.random);
      bestValue = limit;
      step(0, 0, 0);
    }
  }

  #facePrice(one: SolverUnit, index: number, room: number): number {
    const { face } = this.#problem;
    return face && !one.isFixed[index] ? (face.prices[room] as number) * one.size : 0;
  }

  #choices(unit: number, one: SolverUnit, index: number, most: number): Choice[] {
    const { rooms, emptyLoss } = this.#problem;
    const list: Choice[] = [];
    for (const room of one.options[index] as Int32Array) {
      const workshop = rooms[room]?.workshop as number;
      const losses = one.voices.map((voice) => voice.losses[workshop] as number);
      list.push({
        room,
        workshop,
        price: this.priceOf(unit, index, room),
        facePrice: this.#facePrice(one, index, room),
        losses,
      });
    }
    list.sort((a, b) => a.price - b.price);
    const chosen = most === Infinity ? list : fewOfEachKind(list, most);
    if (one.mayBeEmpty[index])
      chosen.push({
        room: -1,
        workshop: -1,
        price: this.priceOf(unit, index, -1),
        facePrice: 0,
        losses: one.voices.map(() => emptyLoss),
      });
    return chosen;
  }
}

function fewOfEachKind(sorted: readonly Choice[], most: number): Choice[] {
  const seen = new Map<number | string, Set<number>>();
  return sorted.filter(({ losses, workshop }) => {
    const kind = losses.length === 1 ? (losses[0] as number) : losses.join();
    const workshops = seen.get(kind) ?? new Set<number>();
    seen.set(kind, workshops);
    if (workshops.size >= most || workshops.has(workshop)) return false;
    workshops.add(workshop);
    return true;
  });
}

function shuffle<Item>(list: Item[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as Item, list[at] as Item];
  }
}
