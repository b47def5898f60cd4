/** The rows of a frame for the fourth and fifth objective: mixture of rooms, groups together, labels apart. */
import type { Person } from '../model.ts';
import type { Frame } from './frame.ts';

/** Slack of a room and a row of balance, in shares of the greatest common divisor, so that numbers stay small. */
export function addBalance(frame: Frame, reached: number | undefined): void {
  const { problem } = frame;
  const { model } = problem;
  const counting = frame.stage === 'balance';
  const total = !counting && reached !== undefined && reached > 0 ? frame.addRow(-Infinity, reached) : -1;
  for (const { counts, maxShare } of model.balance) {
    if (maxShare === 1000) continue;
    const unit = gcd(1000, maxShare);
    const over = problem.units.map(({ people, size }) =>
      people.reduce((sum, who) => sum + (counts[who] ? 1000 : 0), -maxShare * size),
    );
    const bound = boundSlack(frame, counts, maxShare);
    const counted = problem.units.map(({ people }) =>
      people.reduce((sum, who) => sum + (counts[who] ?? 0), 0),
    );
    // Where a room must be full and nothing may be too much, people are counted: half of 15 places are 7.
    const isCounted = problem.rooms.map((_, room) => !counting && total < 0 && isFull(frame, room));
    const rowOf = problem.rooms.map(({ places }, room) => {
      if (isCounted[room])
        return frame.addRow(-Infinity, Math.floor((maxShare * places - (bound[room] as number)) / 1000));
      const row = frame.addRow(-Infinity, -(bound[room] as number) / unit);
      if (counting) frame.addExtra({ cost: unit, rows: [row], values: [-1] });
      else if (total >= 0) frame.addExtra({ rows: [row, total], values: [-1, unit] });
      // Where no slack is left, only what is bound already may be too much, and that is none.
      return row;
    });
    frame.incidences.push((at, index, room, emit) => {
      if (room < 0 || problem.units[at]?.isFixed[index]) return;
      emit(rowOf[room] as number, isCounted[room] ? (counted[at] as number) : (over[at] as number) / unit);
    });
  }
}

function isFull({ problem, lower, upper }: Frame, room: number): boolean {
  return lower[problem.units.length + room] === upper[problem.units.length + room];
}

/** 1000 · count − maxShare · seated of those whose places are bound. */
function boundSlack(frame: Frame, counts: Uint8Array, maxShare: number): Float64Array {
  const { rooms, units, model } = frame.problem;
  const slack = new Float64Array(rooms.length);
  const add = (who: number, room: number) => {
    slack[room] = (slack[room] as number) + (counts[who] ? 1000 : 0) - maxShare;
  };
  for (const { people, options, isFixed } of units)
    options.forEach((list, index) => {
      if (isFixed[index]) for (const who of people) add(who, list[0] as number);
    });
  model.people.forEach(({ beside }, who) => {
    for (const room of beside) if (room >= 0) add(who, room);
  });
  return slack;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Where somebody can be in a block: −1 is nowhere. */
function statesOf(
  frame: Frame,
  person: Person,
  block: number,
): { fixed: number[] } | { unit: number; index: number } {
  const settled = Math.max(person.leads[block] as number, person.beside[block] as number);
  if (settled >= 0) return { fixed: [settled] };
  const unit = frame.problem.units[person.unit];
  const index = unit?.free.indexOf(block) ?? -1;
  return index < 0 ? { fixed: [-1] } : { unit: person.unit, index };
}

/**
 * A group is whole in a block as far as all its units agree on one state: v(state) ≤ each unit's share of it,
 * Σ v + split ≥ 1.
 */
export function addGroups(frame: Frame, reached: number | undefined): void {
  const { model, units } = frame.problem;
  const counting = frame.stage === 'split';
  const total = !counting && reached !== undefined ? frame.addRow(-Infinity, reached) : -1;
  const rowsAt = new Map<number, Map<number, number[]>>();
  let split = 0;
  for (const { members } of model.groups) {
    model.blocks.forEach((_, block) => {
      const there = members.flatMap((who) => {
        const person = model.people[who];
        return person?.present[block] ? [statesOf(frame, person, block)] : [];
      });
      const movable = new Map<number, number>();
      let common: Set<number> | undefined;
      for (const one of there) {
        if ('unit' in one) movable.set(one.unit, one.index);
        const own =
          'fixed' in one
            ? one.fixed
            : [
                ...(units[one.unit]?.options[one.index] ?? []),
                ...(units[one.unit]?.isFixed[one.index] ? [] : [-1]),
              ];
        const before: ReadonlySet<number> = common ?? new Set(own);
        common = new Set(own.filter((state) => before.has(state)));
      }
      if (common === undefined || there.length < 2) return;
      const settled = there.some((one) => 'fixed' in one);
      if (common.size === 0) split += 1;
      if (common.size === 0 || (movable.size < 2 && !settled) || movable.size === 0) return;
      const whole = frame.addRow(1, Infinity);
      frame.addExtra({
        cost: counting ? 1 : 0,
        upper: 1,
        rows: total >= 0 ? [whole, total] : [whole],
        values: total >= 0 ? [1, 1] : [1],
      });
      for (const state of common) {
        const rows = [whole];
        for (const [unit, index] of movable) {
          const row = frame.addRow(-Infinity, 0);
          rows.push(row);
          remember(rowsAt, unit * model.blocks.length + index, state, row);
        }
        frame.addExtra({ upper: 1, rows, values: rows.map(() => 1) });
      }
    });
  }
  if (total >= 0) frame.upper[total] = (reached ?? 0) - split;
  if (counting) frame.offset += split;
  frame.incidences.push((unit, index, room, emit) => {
    for (const row of rowsAt.get(unit * model.blocks.length + index)?.get(room) ?? []) emit(row, -1);
  });
}

function remember(map: Map<number, Map<number, number[]>>, key: number, state: number, row: number): void {
  const states = map.get(key) ?? new Map<number, number[]>();
  map.set(key, states);
  states.set(state, [...(states.get(state) ?? []), row]);
}

/** Pairs of n people grow as n (n − 1) / 2: a chain of lines k·n − k (k + 1) / 2 beneath which they cannot be. */
export function addApart(frame: Frame, reached: number | undefined): void {
  const { model, units } = frame.problem;
  const counting = frame.stage === 'apart';
  const total = !counting && reached !== undefined ? frame.addRow(-Infinity, reached) : -1;
  const rowsAt = new Map<number, { row: number; value: number }[]>();
  const blockCount = model.blocks.length;
  let settled = 0;
  for (const people of model.apart) {
    frame.problem.rooms.forEach(({ block }, room) => {
      let sure = 0;
      const movable = new Map<number, { index: number; people: number }>();
      for (const who of people) {
        const person = model.people[who];
        if (!person) continue;
        const state = statesOf(frame, person, block);
        if ('fixed' in state) {
          if (state.fixed[0] === room) sure += 1;
          continue;
        }
        const options = units[state.unit]?.options[state.index];
        if (!options?.includes(room)) continue;
        const one = movable.get(state.unit) ?? { index: state.index, people: 0 };
        movable.set(state.unit, { ...one, people: one.people + 1 });
      }
      const most = [...movable.values()].reduce((sum, one) => sum + one.people, sure);
      if (movable.size === 0) settled += (sure * (sure - 1)) / 2;
      if (movable.size === 0 || most < 2) return;
      const column = frame.addExtra({
        cost: counting ? 1 : 0,
        rows: total >= 0 ? [total] : [],
        values: total >= 0 ? [1] : [],
      });
      for (let k = 1; k < most; k += 1) {
        const row = frame.addRow(-Infinity, (k * (k + 1)) / 2 - k * sure);
        column.rows.push(row);
        column.values.push(-1);
        for (const [unit, one] of movable) {
          const key = (unit * blockCount + one.index) * model.occurrences.length + room;
          const list = rowsAt.get(key) ?? [];
          list.push({ row, value: k * one.people });
          rowsAt.set(key, list);
        }
      }
    });
  }
  if (total >= 0) frame.upper[total] = (reached ?? 0) - settled;
  if (counting) frame.offset += settled;
  frame.incidences.push((unit, index, room, emit) => {
    if (room < 0) return;
    const key = (unit * blockCount + index) * model.occurrences.length + room;
    for (const { row, value } of rowsAt.get(key) ?? []) emit(row, value);
  });
}
