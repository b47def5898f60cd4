/** What a run knows: the best answer so far, what is proven of it, and when to stop. */
import type { Highs } from 'highs';
import { loadSolver } from './highs.ts';
import { judge, type Found, type Ways } from './allocation-of.ts';
import { Lottery, type Problem } from './problem.ts';
import { stages, type Known, type Stage } from './stages.ts';

export interface Progress {
  /** The stage under way. */
  stage: Stage;
  /** i1 to i6 of the best answer so far. */
  values: Readonly<Record<Stage, number>>;
  /** What no answer can be better than in this stage; null while nothing is known. */
  bound: number | null;
  seconds: number;
}

export interface SearchOptions {
  seconds: number;
  onProgress?: (progress: Progress) => void;
  /** Up to so many ways all are listed; for tests. */
  fewWays?: number;
  /** Looked at between steps. */
  isCancelled?: () => boolean;
}

/** The time is up or the run was stopped; what was found until then stands. */
export class OutOfTime extends Error {}

export class Search {
  readonly problem: Problem;
  #highs: Highs | undefined;
  readonly lottery: Lottery;
  readonly #options: SearchOptions;
  readonly #started = performance.now();
  /** Of proven stages the optimum. */
  readonly known: Known = {};
  bounds: Partial<Record<Stage, number>> = {};
  /** Rooms whose least number is asked for in the rows. */
  readonly shutRooms = new Set<number>();
  best: Found;
  /** Another allocation as good as the best, where one was met with. */
  alike: Ways | null = null;

  constructor(problem: Problem, first: Ways, options: SearchOptions) {
    this.problem = problem;
    this.lottery = new Lottery(problem);
    this.#options = options;
    const found = judge(problem, first);
    if (!found) throw new Error('The first answer breaks a hard rule.');
    this.best = found;
  }

  /** Loaded after the first answer is told. */
  async load(): Promise<void> {
    this.#highs = await loadSolver();
  }

  get highs(): Highs {
    if (!this.#highs) throw new Error('The solver is not loaded.');
    return this.#highs;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  readonly isStopped = (): boolean => this.#options.isCancelled?.() === true;

  /** @throws OutOfTime */
  get secondsLeft(): number {
    const left = this.#options.seconds - this.seconds;
    if (left <= 0 || this.#options.isCancelled?.()) throw new OutOfTime();
    return left;
  }

  /** Takes an answer where it is better in the order of stages; says whether it keeps all hard rules. */
  offer(ways: Ways): Found | null {
    const found = judge(this.problem, ways);
    if (found && isBetter(found, this.best)) {
      this.best = found;
      this.alike = null;
      this.report();
    }
    return found;
  }

  /** Takes an answer that is as good in everything; says whether it is. */
  replace(ways: Ways): boolean {
    const found = judge(this.problem, ways);
    if (!found || isBetter(found, this.best) || isBetter(this.best, found)) return false;
    this.best = found;
    return true;
  }

  report(stage?: Stage): void {
    const at = stage ?? stages[this.proved] ?? 'ties';
    this.#options.onProgress?.({
      stage: at,
      values: this.best.values,
      bound: this.bounds[at] ?? null,
      seconds: this.seconds,
    });
  }

  /** How many stages are proven. */
  get proved(): number {
    const open = stages.findIndex((stage) => !this.isProven(stage));
    return open < 0 ? stages.length : open;
  }

  /** Whether the best answer has what the stages before this one can have. */
  isAtStage(stage: Stage): boolean {
    return stages.slice(0, stages.indexOf(stage)).every((before) => this.#isAtBound(before));
  }

  /** Proven, and all before it. */
  isProven(stage: Stage): boolean {
    return this.isAtStage(stage) && this.#isAtBound(stage);
  }

  #isAtBound(stage: Stage): boolean {
    return this.bounds[stage] !== undefined && this.best.values[stage] === this.bounds[stage];
  }

  /** Bounds that hold only where the stages before are as hoped for are worth nothing where they are not. */
  forgetUnproven(): void {
    const proven = stages.slice(0, this.proved);
    this.bounds = Object.fromEntries(proven.map((stage) => [stage, this.bounds[stage]]));
  }

  /** A stage's value as a sum over ways. */
  rowValue(stage: Stage, value: number): number {
    const { base } = this.problem;
    if (stage === 'count') return value - base.count;
    if (stage === 'previous') return value - base.previous;
    if (stage === 'lottery') return value - this.lottery.base;
    return value;
  }

  totalValue(stage: Stage, row: number): number {
    return row - this.rowValue(stage, 0);
  }

  /** A bound as a sum over ways becomes a whole number, rounded towards what is surely true. */
  raiseBound(stage: Stage, row: number): void {
    // Adding 0 makes nothing of −0.
    const whole = Math.ceil(this.totalValue(stage, row) - 1e-5) + 0;
    this.bounds[stage] = Math.max(this.bounds[stage] ?? -Infinity, whole);
  }

  settle(stage: Stage): void {
    this.known[stage] = this.rowValue(stage, this.best.values[stage]);
    this.report(stage);
  }
}

export function isBetter(one: Found, other: Found): boolean {
  for (const stage of stages) {
    const difference = one.values[stage] - other.values[stage];
    if (difference !== 0) return difference < 0;
  }
  return false;
}
