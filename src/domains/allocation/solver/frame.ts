/**
 * The rows of the whole-number problem over ways, and the columns that are no ways: how many are too many in a room, which
 * groups are split. A frame is made for one stage; what earlier stages reached stands in it as rows.
 *
 * minimise the stage's cost, so that
 *   each unit has one way;                             rows 0 … units − 1
 *   each room holds its people;                        rows units … units + rooms − 1
 *   a room with a least number is shut or reaches it;  only where asked for (`shutRooms`)
 *   earlier stages keep what they reached;
 *   slack, splits and pairs are counted.
 */
import { addApart, addBalance, addGroups } from './frame-parts.ts';
import type { Lottery, Problem } from './problem.ts';
import { choiceCost, stages, type Known, type Stage } from './stages.ts';

/** A column that is no way. */
export interface ExtraColumn {
  cost: number;
  lower: number;
  upper: number;
  isInteger: boolean;
  rows: number[];
  values: number[];
}

export type Emit = (row: number, value: number) => void;
/** Rows in which one choice stands; `room` is −1 for none. */
export type Incidence = (unit: number, index: number, room: number, emit: Emit) => void;

export class Frame {
  readonly problem: Problem;
  readonly lottery: Lottery;
  readonly stage: Stage;
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly extras: ExtraColumn[] = [];
  readonly incidences: Incidence[] = [];
  /** Rows in which a way stands as a whole; they have no part in prices. */
  readonly incidenceOfWays: ((unit: number, rooms: ArrayLike<number>, emit: Emit) => void)[] = [];
  /** Rows of earlier stages whose costs belong to ways. */
  readonly stageRows: { stage: Stage; row: number }[] = [];
  /** Added to the costs of columns: what nobody can choose any more. */
  offset = 0;

  constructor(
    problem: Problem,
    lottery: Lottery,
    stage: Stage,
    known: Known,
    shutRooms: ReadonlySet<number>,
  ) {
    this.problem = problem;
    this.lottery = lottery;
    this.stage = stage;
    for (let unit = 0; unit < problem.units.length; unit += 1) this.addRow(1, 1);
    problem.rooms.forEach(({ places, block }, room) => {
      const price = problem.face?.prices[room] ?? 0;
      const least = price > 0 ? places - Math.floor((problem.face?.slack ?? 0) / price + 1e-9) : 0;
      const isFull = problem.fullBlocks?.[block] === true;
      this.addRow(isFull ? places : least > 0 ? least : -Infinity, places);
    });
    const first = problem.units.length;
    this.incidences.push((unit, index, room, emit) => {
      const one = problem.units[unit];
      if (room >= 0 && one && !one.isFixed[index]) emit(first + room, one.size);
    });
    for (const each of ['count', 'previous', 'level', 'lottery'] as const) {
      const reached = known[each];
      if (reached === undefined || each === stage || isImplied(problem, each)) continue;
      this.stageRows.push({ stage: each, row: this.addRow(-Infinity, reached) });
    }
    const at = stages.indexOf(stage);
    if (at >= stages.indexOf('balance')) addBalance(this, known.balance);
    if (at >= stages.indexOf('split')) addGroups(this, known.split);
    if (at >= stages.indexOf('apart')) addApart(this, known.apart);
    // Last, so that prices found without these rows serve with them.
    this.#shut(shutRooms);
  }

  addRow(lower: number, upper: number): number {
    this.lower.push(lower);
    return this.upper.push(upper) - 1;
  }

  addExtra(column: Partial<ExtraColumn>): ExtraColumn {
    const full = { cost: 0, lower: 0, upper: Infinity, isInteger: false, rows: [], values: [], ...column };
    this.extras.push(full);
    return full;
  }

  /** Whether a choice stands in its room's row alone. */
  get isPlain(): boolean {
    return this.incidences.length === 1;
  }

  /** Everything one choice stands in but the rows of earlier stages. */
  emitChoice(unit: number, index: number, room: number, emit: Emit): void {
    for (const incidence of this.incidences) incidence(unit, index, room, emit);
  }

  /** What one choice costs in this stage, where costs are a sum over choices. */
  costOfChoice(unit: number, room: number): number {
    return room < 0 ? 0 : choiceCost(this.problem, this.lottery, this.stage, unit, room);
  }

  #shut(shutRooms: ReadonlySet<number>): void {
    const rows = new Map<number, [number, number]>();
    for (const room of shutRooms) {
      const { places, least } = this.problem.rooms[room] ?? { places: 0, least: 0 };
      const [most, few] = [this.addRow(-Infinity, 0), this.addRow(0, Infinity)];
      rows.set(room, [most, few]);
      this.addExtra({ upper: 1, isInteger: true, rows: [most, few], values: [-places, -least] });
    }
    if (rows.size === 0) return;
    this.incidences.push((unit, index, room, emit) => {
      const pair = rows.get(room);
      const one = this.problem.units[unit];
      if (!pair || !one || one.isFixed[index]) return;
      emit(pair[0], one.size);
      emit(pair[1], one.size);
    });
  }
}

/** Said already by the choices that are left. */
function isImplied(problem: Problem, stage: Stage): boolean {
  if (stage === 'count') return problem.fullBlocks !== null;
  if (stage === 'previous') return problem.isKept;
  return stage === 'level' && problem.face?.slack === 0;
}
