/** The cheapest way of a unit with one voice, without making anything anew: this is asked millions of times. */
import type { Problem, SolverUnit } from './problem.ts';

export interface PricedWay {
  rooms: Int32Array;
  value: number;
}

export class QuickSearch {
  readonly #problem: Problem;
  readonly #level: number;
  readonly #priceOf: (unit: number, index: number, room: number) => number;
  readonly #workshopOf: Int32Array;
  readonly #most: number;
  /** By block and place in the list. */
  readonly #room: Int32Array;
  readonly #workshop: Int32Array;
  readonly #price: Float64Array;
  readonly #loss: Float64Array;
  readonly #facePrice: Float64Array;
  /** By room, which of the different prices on the face it has. */
  readonly #faceKind: Int32Array;
  readonly #faceKinds: number;
  readonly #count: Int32Array;
  /** By loss and price on the face, how many choices of the block have it. */
  readonly #ofKind: Int32Array;
  readonly #priceAfter: Float64Array;
  readonly #lossAfter: Float64Array;
  readonly #way: Int32Array;
  readonly #taken: Int32Array;
  readonly #best: Int32Array;
  #bestValue = 0;
  #depth = 0;
  #least = 0;
  #weight = 0;
  #weightOnFace = 0;
  #faceMost = Infinity;

  constructor(
    problem: Problem,
    level: number,
    priceOf: (unit: number, index: number, room: number) => number,
  ) {
    this.#problem = problem;
    this.#level = level;
    this.#priceOf = priceOf;
    this.#workshopOf = Int32Array.from(problem.rooms, ({ workshop }) => workshop);
    const blocks = problem.blockCount;
    this.#most = problem.rooms.length + 1;
    this.#room = new Int32Array(blocks * this.#most);
    this.#workshop = new Int32Array(blocks * this.#most);
    this.#price = new Float64Array(blocks * this.#most);
    this.#loss = new Float64Array(blocks * this.#most);
    this.#count = new Int32Array(blocks);
    this.#facePrice = new Float64Array(blocks * this.#most);
    const facePrices = [...new Set(problem.face?.prices ?? [0])];
    this.#faceKinds = facePrices.length;
    this.#faceKind = Int32Array.from(problem.rooms, (_, room) =>
      facePrices.indexOf(problem.face?.prices[room] ?? 0),
    );
    this.#ofKind = new Int32Array((problem.emptyLoss + 1) * this.#faceKinds);
    this.#priceAfter = new Float64Array(blocks + 1);
    this.#lossAfter = new Float64Array(blocks + 1);
    this.#way = new Int32Array(blocks);
    this.#taken = new Int32Array(blocks);
    this.#best = new Int32Array(blocks);
  }

  cheapest(unit: number, one: SolverUnit): PricedWay | null {
    const depth = one.free.length;
    const [voice] = one.voices;
    if (!voice) return null;
    for (let index = 0; index < depth; index += 1) {
      this.#gather(unit, one, index, depth, voice.losses);
      if (this.#count[index] === 0) return null;
    }
    this.#priceAfter[depth] = 0;
    this.#lossAfter[depth] = 0;
    for (let index = depth - 1; index >= 0; index -= 1) {
      let price = Infinity;
      let loss = Infinity;
      const start = index * this.#most;
      const end = start + (this.#count[index] as number);
      for (let at = start; at < end; at += 1) {
        price = Math.min(price, this.#price[at] as number);
        loss = Math.min(loss, this.#loss[at] as number);
      }
      this.#priceAfter[index] = (this.#priceAfter[index + 1] as number) + price;
      this.#lossAfter[index] = (this.#lossAfter[index + 1] as number) + loss;
    }
    this.#depth = depth;
    this.#least = voice.least;
    this.#weight = this.#level * voice.people;
    this.#bestValue = Infinity;
    const { face } = this.#problem;
    this.#weightOnFace = voice.people;
    this.#faceMost = face ? (face.least[unit] as number) + face.slack + 1e-7 : Infinity;
    this.#step(0, 0, 0, 0);
    return this.#bestValue === Infinity
      ? null
      : { rooms: this.#best.slice(0, depth), value: this.#bestValue };
  }

  /** Of each loss as many of the cheapest as there are blocks, no workshop twice; sorted by price within a loss. */
  #gather(unit: number, one: SolverUnit, index: number, depth: number, losses: Uint16Array): void {
    const start = index * this.#most;
    let count = 0;
    this.#ofKind.fill(0);
    const { face } = this.#problem;
    const faceWeight = face && !one.isFixed[index] ? one.size : 0;
    for (const room of one.options[index] as Int32Array) {
      const workshop = this.#workshopOf[room] as number;
      const loss = losses[workshop] as number;
      const price = this.#priceOf(unit, index, room);
      const facePrice = faceWeight === 0 ? 0 : faceWeight * (face?.prices[room] as number);
      const kind = loss * this.#faceKinds + (this.#faceKind[room] as number);
      const known = this.#ofKind[kind] as number;
      if (known < depth) {
        const at = start + count++;
        this.#put(at, room, workshop, price, loss, facePrice);
        this.#ofKind[kind] = known + 1;
        continue;
      }
      // Takes the place of the dearest of its kind.
      let dearest = -1;
      for (let at = start; at < start + count; at += 1)
        if (
          this.#loss[at] === loss &&
          this.#facePrice[at] === facePrice &&
          (dearest < 0 || (this.#price[at] as number) > (this.#price[dearest] as number))
        )
          dearest = at;
      if (price < (this.#price[dearest] as number))
        this.#put(dearest, room, workshop, price, loss, facePrice);
    }
    if (one.mayBeEmpty[index])
      this.#put(start + count++, -1, -1, this.#priceOf(unit, index, -1), this.#problem.emptyLoss, 0);
    this.#count[index] = count;
  }

  #put(at: number, room: number, workshop: number, price: number, loss: number, facePrice: number): void {
    this.#facePrice[at] = facePrice;
    this.#room[at] = room;
    this.#workshop[at] = workshop;
    this.#price[at] = price;
    this.#loss[at] = loss;
  }

  #step(index: number, price: number, loss: number, facePrice: number): void {
    const sum = Math.max(0, loss + (this.#lossAfter[index] as number) - this.#least);
    const value = price + (this.#priceAfter[index] as number) + this.#weight * sum * sum;
    if (value >= this.#bestValue || facePrice + this.#weightOnFace * sum * sum > this.#faceMost) return;
    if (index === this.#depth) {
      this.#bestValue = value;
      this.#best.set(this.#way);
      return;
    }
    const start = index * this.#most;
    const end = start + (this.#count[index] as number);
    choices: for (let at = start; at < end; at += 1) {
      const workshop = this.#workshop[at] as number;
      if (workshop >= 0)
        for (let before = 0; before < index; before += 1)
          if (this.#taken[before] === workshop) continue choices;
      this.#way[index] = this.#room[at] as number;
      this.#taken[index] = workshop;
      this.#step(
        index + 1,
        price + (this.#price[at] as number),
        loss + (this.#loss[at] as number),
        facePrice + (this.#facePrice[at] as number),
      );
    }
  }
}
