/**
 * The ways of a unit with one voice, the cheapest or all below a limit, without making anything anew: this is asked millions of
 * times. Depth first over the blocks. What the blocks still to come cost at least is known for each sum of losses they may
 * bring, so that the square of the level is counted exactly; only that no workshop is taken twice is left out of it.
 */
import type { Problem, SolverUnit } from './problem.ts';

export interface PricedWay {
  rooms: Int32Array;
  value: number;
}

export class WaySearch {
  readonly #problem: Problem;
  readonly #level: number;
  readonly #priceOf: (unit: number, index: number, room: number) => number;
  readonly #workshopOf: Int32Array;
  /** So many choices a block can have. */
  readonly #most: number;
  /** So many sums of losses there can be. */
  readonly #span: number;
  /** By block and place in the list. */
  readonly #room: Int32Array;
  readonly #workshop: Int32Array;
  readonly #price: Float64Array;
  readonly #loss: Int32Array;
  readonly #facePrice: Float64Array;
  readonly #count: Int32Array;
  /** By block and place in the list: what the whole way costs at least. */
  readonly #promise: Float64Array;
  /** By block and sum of losses from there on: the least price, and the least price on the face. */
  readonly #after: Float64Array;
  readonly #faceAfter: Float64Array;
  readonly #leastLoss: Int32Array;
  readonly #mostLoss: Int32Array;
  /** The least of `after`. */
  readonly #leastAfter: Float64Array;
  /** By loss, how many choices of a block have it. */
  readonly #alike: Int32Array;
  /** Whether a workshop runs twice in one block. */
  readonly #hasTwins: boolean;
  readonly #way: Int32Array;
  readonly #taken: Int32Array;
  #visit: (rooms: Int32Array, value: number) => number = () => 0;
  #limit = 0;
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
    this.#span = blocks * problem.emptyLoss + 1;
    const choices = blocks * this.#most;
    this.#room = new Int32Array(choices);
    this.#workshop = new Int32Array(choices);
    this.#price = new Float64Array(choices);
    this.#loss = new Int32Array(choices);
    this.#facePrice = new Float64Array(choices);
    this.#promise = new Float64Array(choices);
    this.#count = new Int32Array(blocks);
    this.#after = new Float64Array((blocks + 1) * this.#span);
    this.#faceAfter = new Float64Array((blocks + 1) * this.#span);
    this.#leastLoss = new Int32Array(blocks + 1);
    this.#mostLoss = new Int32Array(blocks + 1);
    this.#leastAfter = new Float64Array(blocks + 1);
    this.#alike = new Int32Array(problem.emptyLoss + 1);
    const runs = problem.rooms.map(({ workshop, block }) => workshop * blocks + block);
    this.#hasTwins = new Set(runs).size < runs.length;
    this.#way = new Int32Array(blocks);
    this.#taken = new Int32Array(blocks);
  }

  /** Null where no way is possible. */
  cheapest(unit: number, one: SolverUnit): PricedWay | null {
    if (!this.#prepare(unit, one, !this.#hasTwins && !this.#problem.face)) return null;
    const best = new Int32Array(this.#depth);
    let least = Infinity;
    this.#limit = Infinity;
    this.#visit = (rooms, value) => {
      for (let index = 0; index < best.length; index += 1) best[index] = rooms[index] as number;
      least = value;
      // Only what is cheaper is of interest from now on.
      return value - 1e-9;
    };
    this.#step(0, 0, 0, 0);
    return least === Infinity ? null : { rooms: best, value: least };
  }

  /** Every way that costs no more than `most`, until `visit` says no. */
  below(unit: number, one: SolverUnit, most: number, visit: (way: PricedWay) => boolean): void {
    if (!this.#prepare(unit, one, false)) return;
    this.#limit = most;
    this.#visit = (rooms, value) => {
      return visit({ rooms: rooms.slice(0, this.#depth), value }) ? most : -Infinity;
    };
    this.#step(0, 0, 0, 0);
  }

  /** @param isFew whether of each loss as many of the cheapest choices are enough as there are blocks */
  #prepare(unit: number, one: SolverUnit, isFew: boolean): boolean {
    const [voice] = one.voices;
    if (!voice) return false;
    const { face } = this.#problem;
    this.#depth = one.free.length;
    this.#least = voice.least;
    this.#weight = this.#level * voice.people;
    this.#weightOnFace = voice.people;
    this.#faceMost = face ? (face.least[unit] as number) + face.slack + 1e-7 : Infinity;
    for (let index = 0; index < this.#depth; index += 1) {
      this.#gather(unit, one, index, voice.losses, isFew ? this.#depth : Infinity);
      if (this.#count[index] === 0) return false;
    }
    this.#lookAhead();
    return true;
  }

  #gather(unit: number, one: SolverUnit, index: number, losses: Uint16Array, most: number): void {
    const { face, emptyLoss } = this.#problem;
    // Where levels play no part, losses need not be told apart.
    const isLevel = this.#weight !== 0 || face !== null;
    const faceWeight = face && !one.isFixed[index] ? one.size : 0;
    const options = one.options[index] as Int32Array;
    const start = index * this.#most;
    let next = start;
    this.#alike.fill(0);
    for (let option = 0; option < options.length; option += 1) {
      const room = options[option] as number;
      const workshop = this.#workshopOf[room] as number;
      const loss = isLevel ? (losses[workshop] as number) : 0;
      const price = this.#priceOf(unit, index, room);
      const alike = this.#alike[loss] as number;
      const at = alike < most ? next++ : this.#dearest(start, next, loss);
      if (alike < most) this.#alike[loss] = alike + 1;
      else if (price >= (this.#price[at] as number)) continue;
      this.#room[at] = room;
      this.#workshop[at] = workshop;
      this.#price[at] = price;
      this.#loss[at] = loss;
      this.#facePrice[at] = faceWeight === 0 ? 0 : faceWeight * (face?.prices[room] as number);
    }
    if (one.mayBeEmpty[index]) {
      this.#room[next] = -1;
      this.#workshop[next] = -1;
      this.#price[next] = this.#priceOf(unit, index, -1);
      this.#loss[next] = isLevel ? emptyLoss : 0;
      this.#facePrice[next] = 0;
      next += 1;
    }
    this.#count[index] = next - start;
  }

  #dearest(start: number, end: number, loss: number): number {
    let dearest = -1;
    for (let at = start; at < end; at += 1)
      if (
        this.#loss[at] === loss &&
        (dearest < 0 || (this.#price[at] as number) > (this.#price[dearest] as number))
      )
        dearest = at;
    return dearest;
  }

  /** Fills in what the blocks from each one on cost at least, by the sum of their losses. */
  #lookAhead(): void {
    const span = this.#span;
    const [after, faceAfter] = [this.#after, this.#faceAfter];
    after[this.#depth * span] = 0;
    faceAfter[this.#depth * span] = 0;
    this.#leastLoss[this.#depth] = 0;
    this.#mostLoss[this.#depth] = 0;
    this.#leastAfter[this.#depth] = 0;
    for (let index = this.#depth - 1; index >= 0; index -= 1) {
      const start = index * this.#most;
      const end = start + (this.#count[index] as number);
      let [smallest, greatest, cheapest] = [Infinity, 0, Infinity];
      for (let at = start; at < end; at += 1) {
        smallest = Math.min(smallest, this.#loss[at] as number);
        greatest = Math.max(greatest, this.#loss[at] as number);
        cheapest = Math.min(cheapest, this.#price[at] as number);
      }
      this.#leastLoss[index] = (this.#leastLoss[index + 1] as number) + smallest;
      this.#leastAfter[index] = (this.#leastAfter[index + 1] as number) + cheapest;
      const mostAfter = this.#mostLoss[index + 1] as number;
      this.#mostLoss[index] = mostAfter + greatest;
      const row = index * span;
      after.fill(Infinity, row, row + mostAfter + greatest + 1);
      faceAfter.fill(Infinity, row, row + mostAfter + greatest + 1);
      for (let at = start; at < end; at += 1) {
        const [price, facePrice] = [this.#price[at] as number, this.#facePrice[at] as number];
        const to = row + (this.#loss[at] as number);
        for (let loss = this.#leastLoss[index + 1] as number; loss <= mostAfter; loss += 1) {
          const from = row + span + loss;
          const sum = price + (after[from] as number);
          if (sum < (after[to + loss] as number)) after[to + loss] = sum;
          const faceSum = facePrice + (faceAfter[from] as number);
          if (faceSum < (faceAfter[to + loss] as number)) faceAfter[to + loss] = faceSum;
        }
      }
    }
  }

  /** What a way costs at least that has come so far; without an end where it is not on the face. */
  #promiseOf(index: number, price: number, loss: number, facePrice: number): number {
    const row = index * this.#span;
    const most = this.#mostLoss[index] as number;
    const cheapest = price + (this.#leastAfter[index] as number);
    let least = Infinity;
    for (let more = this.#leastLoss[index] as number; more <= most; more += 1) {
      const level = loss + more - this.#least;
      const square = level > 0 ? level * level : 0;
      // From here on the level alone costs too much.
      if (cheapest + this.#weight * square >= least) break;
      const sum = price + (this.#after[row + more] as number);
      if (sum >= least) continue;
      if (facePrice + (this.#faceAfter[row + more] as number) + this.#weightOnFace * square > this.#faceMost)
        continue;
      const value = sum + this.#weight * square;
      if (value < least) least = value;
    }
    return least;
  }

  #step(index: number, price: number, loss: number, facePrice: number): void {
    const start = index * this.#most;
    const end = start + (this.#count[index] as number);
    let first = -1;
    if (index === this.#depth) {
      const value = this.#promiseOf(index, price, loss, facePrice);
      if (value <= this.#limit) this.#limit = this.#visit(this.#way, value);
      return;
    }
    choices: for (let at = start; at < end; at += 1) {
      this.#promise[at] = Infinity;
      const workshop = this.#workshop[at] as number;
      if (workshop >= 0)
        for (let before = 0; before < index; before += 1)
          if (this.#taken[before] === workshop) continue choices;
      const promise = this.#promiseOf(
        index + 1,
        price + (this.#price[at] as number),
        loss + (this.#loss[at] as number),
        facePrice + (this.#facePrice[at] as number),
      );
      this.#promise[at] = promise;
      if (promise < Infinity && (first < 0 || promise < (this.#promise[first] as number))) first = at;
    }
    // The most promising first: then little of the others is left to look at.
    if (first < 0) return;
    this.#take(first, index, price, loss, facePrice);
    for (let at = start; at < end; at += 1) if (at !== first) this.#take(at, index, price, loss, facePrice);
  }

  #take(at: number, index: number, price: number, loss: number, facePrice: number): void {
    const promise = this.#promise[at] as number;
    if (promise === Infinity || promise > this.#limit) return;
    this.#way[index] = this.#room[at] as number;
    this.#taken[index] = this.#workshop[at] as number;
    this.#step(
      index + 1,
      price + (this.#price[at] as number),
      loss + (this.#loss[at] as number),
      facePrice + (this.#facePrice[at] as number),
    );
  }
}
