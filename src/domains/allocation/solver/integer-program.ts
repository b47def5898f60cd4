/** Hands a frame and a list of ways to HiGHS as a whole-number problem in sparse columns. */
import type { Highs, Model as HighsModel } from 'highs';
import type { Frame } from './frame.ts';
import { wayCost } from './stages.ts';

export interface Way {
  unit: number;
  rooms: ArrayLike<number>;
}

export interface ProgramAnswer {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  /** What no choice among these ways can be less than. */
  bound: number;
  /** By unit; null where no answer was found. */
  chosen: ArrayLike<number>[] | null;
}

export interface ProgramOptions {
  seconds: number;
  /** Asked while the solver works; it ends soon after a yes. */
  isStopped?: () => boolean;
  /** Costs of ways instead of the stage's. */
  costs?: Float64Array;
  /** Indexes of ways to start from. */
  start?: Int32Array;
  /** Stops where the bound is nearer than this; below 1, as all costs are whole numbers. */
  gap?: number;
}

export interface Matrix {
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
  costs: Float64Array;
}

/** Ways first, then the frame's other columns. */
export function columnsOf(frame: Frame, ways: readonly Way[], withExtras: boolean): Matrix {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const costs: number[] = [];
  const emit = (row: number, value: number) => {
    if (value === 0) return;
    indices.push(row);
    values.push(value);
  };
  const { problem, lottery, stage, stageRows } = frame;
  for (const { unit, rooms } of ways) {
    emit(unit, 1);
    for (let index = 0; index < rooms.length; index += 1)
      frame.emitChoice(unit, index, rooms[index] as number, emit);
    for (const incidence of frame.incidenceOfWays) incidence(unit, rooms, emit);
    for (const earlier of stageRows) emit(earlier.row, wayCost(problem, lottery, earlier.stage, unit, rooms));
    starts.push(indices.length);
    costs.push(wayCost(problem, lottery, stage, unit, rooms));
  }
  for (const extra of withExtras ? frame.extras : []) {
    extra.rows.forEach((row, at) => emit(row, extra.values[at] ?? 0));
    starts.push(indices.length);
    costs.push(extra.cost);
  }
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    costs: Float64Array.from(costs),
  };
}

export function createModel(
  highs: Highs,
  frame: Frame,
  ways: readonly Way[],
  isWhole: boolean,
  costs?: Float64Array,
): HighsModel {
  const matrix = columnsOf(frame, ways, true);
  if (costs) matrix.costs.fill(0).set(costs);
  const count = ways.length + frame.extras.length;
  const lower = new Float64Array(count);
  const upper = new Float64Array(count).fill(isWhole ? 1 : Infinity);
  const integrality = new Int32Array(count).fill(isWhole ? 1 : 0);
  frame.extras.forEach((extra, at) => {
    lower[ways.length + at] = extra.lower;
    upper[ways.length + at] = extra.upper;
    integrality[ways.length + at] = isWhole && extra.isInteger ? 1 : 0;
  });
  const model = highs.createModel({
    numCols: count,
    numRows: frame.lower.length,
    colCost: matrix.costs,
    colLower: lower,
    colUpper: upper,
    rowLower: frame.lower,
    rowUpper: frame.upper,
    matrix: {
      format: 'csc',
      numRows: frame.lower.length,
      numCols: count,
      starts: matrix.starts,
      indices: matrix.indices,
      values: matrix.values,
    },
    ...(isWhole ? { integrality } : {}),
  });
  model.options.set({ output_flag: false });
  return model;
}

export function solveProgram(
  highs: Highs,
  frame: Frame,
  ways: readonly Way[],
  options: ProgramOptions,
): ProgramAnswer {
  const model = createModel(highs, frame, ways, true, options.costs);
  try {
    model.options.set({
      mip_rel_gap: 0,
      mip_abs_gap: options.gap ?? 0.9,
      time_limit: Math.max(0.05, options.seconds),
      mip_feasibility_tolerance: 1e-7,
      primal_feasibility_tolerance: 1e-8,
    });
    if (options.start)
      model.setSolution({ indices: options.start, values: new Float64Array(options.start.length).fill(1) });
    const { isStopped } = options;
    const { mipInterrupt } = highs.constants.callbackType;
    if (!isStopped) model.run();
    else
      model.run({
        [mipInterrupt]: (event) => {
          if (isStopped()) event.interrupt();
        },
      });
    return readAnswer(highs, frame, ways, model);
  } finally {
    model.dispose();
  }
}

function readAnswer(highs: Highs, frame: Frame, ways: readonly Way[], model: HighsModel): ProgramAnswer {
  const code = model.getModelStatus();
  const { optimal, infeasible } = highs.constants.modelStatus;
  if (code === infeasible) return { status: 'infeasible', bound: Infinity, chosen: null };
  const hasSolution = model.info.get('primal_solution_status') === 2;
  const bound = Number(model.info.get('mip_dual_bound')) + frame.offset;
  if (!hasSolution) return { status: 'unknown', bound, chosen: null };
  const { colValue } = model.getSolution();
  const chosen: ArrayLike<number>[] = new Array<ArrayLike<number>>(frame.problem.units.length);
  ways.forEach(({ unit, rooms }, at) => {
    if ((colValue[at] as number) > 0.5) chosen[unit] = rooms;
  });
  return { status: code === optimal ? 'optimal' : 'feasible', bound, chosen };
}
