/** What it costs to seat one person elsewhere: the objective before and after, and which rules it would break. */
import type { Instance } from './instance.ts';
import { buildModel, indexOf } from './model.ts';
import { countObjective, lossOf, type Places } from './objective.ts';
import { seatsOf } from './result.ts';
import { brokenRules } from './rules.ts';
import { readSeats } from './verify.ts';

export interface Move {
  person: string;
  block: string;
  /** Null for no seat. */
  to: string | null;
}

export interface MoveCost {
  before: number[];
  after: number[];
  /** Loss of the person in that block: K+1 without a seat. */
  lossBefore: number;
  lossAfter: number;
  /** Who moves along: companions, and groups that must stay together. */
  moved: string[];
  /** Hard rules that hold now and would not then. */
  broken: string[];
  places: Places;
}

/** Everybody who always shares the person's places moves along. */
export function costOfMove(
  instance: Instance,
  seats: readonly { person: string; occurrence: string }[],
  { person, block, to }: Move,
): MoveCost | null {
  const model = buildModel(instance);
  const { places } = readSeats(model, { seats: seats.map((seat) => ({ ...seat, loss: 0 })) });
  const who = indexOf(model.people.map(({ id }) => id)).get(person);
  const at = model.blocks.indexOf(block);
  const target = to === null ? -1 : indexOf(model.occurrences.map(({ id }) => id)).get(to);
  if (who === undefined || at < 0 || target === undefined) return null;
  const unit = model.units[model.people[who]?.unit ?? -1]?.people ?? [who];
  const after = places.map((row, index) => {
    if (!unit.includes(index)) return row;
    const moved = Int32Array.from(row);
    moved[at] = target;
    return moved;
  });
  const standing = new Set(brokenRules(model, places));
  return {
    before: countObjective(model, places).objective,
    after: countObjective(model, after).objective,
    lossBefore: lossOf(model, who, places[who]?.[at] ?? -1),
    lossAfter: lossOf(model, who, target),
    moved: unit.map((index) => model.people[index]?.id ?? ''),
    broken: brokenRules(model, after).filter((rule) => !standing.has(rule)),
    places: after,
  };
}

/** Seats of the moved places, as a receipt wants them. */
export function seatsAfter(instance: Instance, { places }: MoveCost) {
  return seatsOf(buildModel(instance), places);
}
