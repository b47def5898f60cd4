/** The best allocation of a tiny instance, found by trying every one. Knows nothing of the solver. */
import type { Instance } from '#domains/allocation/instance.ts';
import { buildModel, type Model } from '#domains/allocation/model.ts';
import { countObjective, emptyPlaces } from '#domains/allocation/objective.ts';
import type { Seat } from '#domains/allocation/receipt.ts';
import { seatsOf } from '#domains/allocation/result.ts';
import { brokenRules } from '#domains/allocation/rules.ts';

export interface Best {
  objective: number[];
  seats: Seat[];
}

/** Null where there is too much to try. */
export function bruteForce(instance: Instance, most: number = 60_000): Best | null {
  const model = buildModel(instance);
  const choices = model.units.map((unit) => waysOf(model, unit.free));
  if (choices.reduce((product, ways) => product * ways.length, 1) > most * 50) return null;
  const places = emptyPlaces(model);
  model.people.forEach((person, who) => person.beside.forEach((at, block) => place(places, who, block, at)));
  // Each unit's own rules first, so that the product stays small.
  const allowed = model.units.map((unit, index) =>
    (choices[index] ?? []).filter((way) => {
      seat(places, unit.people, unit.free, way);
      const own = unit.people.map((who) => `${model.people[who]?.id} `);
      const isBroken = brokenRules(model, places).some((rule) => own.some((id) => rule.startsWith(id)));
      seat(
        places,
        unit.people,
        unit.free,
        unit.free.map(() => -1),
      );
      return !isBroken;
    }),
  );
  if (allowed.reduce((product, ways) => product * ways.length, 1) > most) return null;
  let best: Best | null = null;
  const visit = (index: number): void => {
    const unit = model.units[index];
    if (!unit) {
      if (brokenRules(model, places).length > 0) return;
      const objective = countObjective(model, places).objective;
      const order = best ? compare(objective, best.objective) : -1;
      if (order > 0) return;
      const seats = seatsOf(model, places);
      if (order < 0 || !best || compareSeats(model, seats, best.seats) < 0) best = { objective, seats };
      return;
    }
    for (const way of allowed[index] ?? []) {
      seat(places, unit.people, unit.free, way);
      visit(index + 1);
    }
    seat(
      places,
      unit.people,
      unit.free,
      unit.free.map(() => -1),
    );
  };
  visit(0);
  return best;
}

/** The least sum of a person's losses, by trying. */
export function leastByTrying(model: Model, who: number): number {
  const person = model.people[who];
  const unit = model.units[person?.unit ?? -1];
  if (!person || !unit) return 0;
  const ways = unit.options.reduce<{ sum: number; workshops: number[] }[]>(
    (before, list, index) =>
      before.flatMap((way) => [
        ...(unit.isFixed[index] ? [] : [{ ...way, sum: way.sum + model.ranks + 1 }]),
        ...[...list].flatMap((at) => {
          const workshop = model.occurrences[at]?.workshop ?? -1;
          if (way.workshops.includes(workshop)) return [];
          const sum = way.sum + (person.losses[workshop] ?? 0);
          return [{ sum, workshops: [...way.workshops, workshop] }];
        }),
      ]),
    [{ sum: 0, workshops: [] }],
  );
  return Math.min(...ways.map(({ sum }) => sum));
}

function waysOf(model: Model, free: readonly number[]): number[][] {
  return free.reduce<number[][]>(
    (ways, block) =>
      ways.flatMap((way) => [
        [...way, -1],
        ...model.occurrences.flatMap((each, at) => (each.block === block ? [[...way, at]] : [])),
      ]),
    [[]],
  );
}

function seat(
  places: Int32Array[],
  people: readonly number[],
  free: readonly number[],
  way: readonly number[],
) {
  for (const who of people) free.forEach((block, index) => place(places, who, block, way[index] ?? -1));
}

function place(places: Int32Array[], who: number, block: number, at: number): void {
  const row = places[who];
  if (row) row[block] = at;
}

/** Most places first, then least of everything else. */
function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < 6; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return at === 0 ? -difference : difference;
  }
  return 0;
}

function compareSeats(model: Model, one: readonly Seat[], other: readonly Seat[]): number {
  const blockOf = new Map(model.occurrences.map(({ id, block }) => [id, block]));
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at], other[at]];
    if (!a || !b) break;
    if (a.person !== b.person) return a.person < b.person ? -1 : 1;
    const blocks = (blockOf.get(a.occurrence) ?? 0) - (blockOf.get(b.occurrence) ?? 0);
    if (blocks !== 0) return blocks;
    if (a.occurrence !== b.occurrence) return a.occurrence < b.occurrence ? -1 : 1;
  }
  return 0;
}
