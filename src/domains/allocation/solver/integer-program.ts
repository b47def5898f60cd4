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
  /** What the answer costs. */
  value: number;
  /** By unit; null where no answer was found. */
  chosen: ArrayLike<number>[] | null;
}

export interface ProgramOptions {
  seconds: number;
  /** Asked while the solver works; it ends soon after a yes. */
  isStopped?: () => boolean;
  /** Costs of ways instead of the stage's. */
  costs?: Float64Array;
  /** Only answers that cost less than this are of use; the bound is no higher. */
  cutoff?: number;
  /** Mostly there is no answer; then nothing is done to find one early. */
  isProof?: boolean;
  /** Indexes of ways that are not all to be chosen. */
  notAll?: readonly number[];
}

export interface Matrix {
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
  costs: Float64Array;
}

const proofOptions = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_allow_restart: false,
};

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
    if (options.notAll) {
      const indices = Int32Array.from(options.notAll);
      model.addRow(-Infinity, indices.length - 1, {
        indices,
        values: new Float64Array(indices.length).fill(1),
      });
    }
    model.options.set({
      mip_rel_gap: 0,
      // All costs are whole numbers.
      mip_abs_gap: 0.9,
      time_limit: Math.max(0.05, options.seconds),
      mip_feasibility_tolerance: 1e-7,
      primal_feasibility_tolerance: 1e-8,
    });
    model.options.set(options.isProof ? proofOptions : { mip_heuristic_run_root_reduced_cost: false });
    const { cutoff = Infinity } = options;
    if (cutoff < Infinity) model.options.set('objective_bound', cutoff - frame.offset);
    const { isStopped } = options;
    const { mipInterrupt } = highs.constants.callbackType;
    if (!isStopped) model.run();
    else
      model.run({
        [mipInterrupt]: (event) => {
          if (isStopped()) event.interrupt();
        },
      });
    return belowCutoff(readAnswer(highs, frame, ways, model), cutoff);
  } finally {
    model.dispose();
  }
}

function readAnswer(highs: Highs, frame: Frame, ways: readonly Way[], model: HighsModel): ProgramAnswer {
  const code = model.getModelStatus();
  const { optimal, infeasible, objectiveBound } = highs.constants.modelStatus;
  if (code === infeasible || code === objectiveBound)
    return { status: 'infeasible', bound: Infinity, value: Infinity, chosen: null };
  const hasSolution = model.info.get('primal_solution_status') === 2;
  const bound = Number(model.info.get('mip_dual_bound')) + frame.offset;
  if (!hasSolution) return { status: 'unknown', bound, value: Infinity, chosen: null };
  const { colValue } = model.getSolution();
  const chosen: ArrayLike<number>[] = new Array<ArrayLike<number>>(frame.problem.units.length);
  ways.forEach(({ unit, rooms }, at) => {
    if ((colValue[at] as number) > 0.5) chosen[unit] = rooms;
  });
  const value = Number(model.info.get('objective_function_value')) + frame.offset;
  return { status: code === optimal ? 'optimal' : 'feasible', bound, value, chosen };
}

/** The solver may end with an answer above the cutoff, and call it the best: then there is none below. */
function belowCutoff(answer: ProgramAnswer, cutoff: number): ProgramAnswer {
  if (answer.status === 'infeasible' || (answer.status === 'optimal' && answer.value > cutoff))
    return { status: 'infeasible', bound: cutoff, value: Infinity, chosen: null };
  return { ...answer, bound: Math.min(answer.bound, cutoff) };
}
