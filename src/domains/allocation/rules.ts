/** The hard rules, checked one by one on a finished allocation. Source: docs/contracts.md, "Hard". Browser-safe. */
import type { Model } from './model.ts';
import type { Places } from './objective.ts';

/** One sentence for each rule that is broken, naming who and where. */
export function brokenRules(model: Model, places: Places): string[] {
  return [...people(model, places), ...units(model, places), ...rooms(model, places)];
}

function people(model: Model, places: Places): string[] {
  return model.people.flatMap((person, who) => {
    const unit = model.units[person.unit];
    const found: string[] = [];
    const workshops = new Set<number>();
    for (const at of person.leads) if (at >= 0) workshops.add(model.occurrences[at]?.workshop ?? -1);
    places[who]?.forEach((at, block) => {
      const beside = person.beside[block] as number;
      const sentence = (rule: string) => found.push(`${person.id} ${rule}`);
      if (beside >= 0 && at !== beside) sentence(`does not sit beside the leader of ${name(model, beside)}`);
      if (at < 0) {
        if (unit?.isFixed[unit.free.indexOf(block)])
          sentence(
            `does not have the fixed place in ${name(model, unit.options[unit.free.indexOf(block)]?.[0])}`,
          );
        return;
      }
      const { workshop, block: home } = model.occurrences[at] ?? { workshop: -1, block: -1 };
      if (home !== block) sentence(`sits in ${name(model, at)} at another time than it runs`);
      if (at === beside) return;
      const free = unit?.free.indexOf(block) ?? -1;
      if (free < 0) sentence(`sits in ${name(model, at)} in a block that is led or away from`);
      if (workshops.has(workshop)) sentence(`has or leads the workshop of ${name(model, at)} already`);
      else if (free >= 0 && !unit?.options[free]?.includes(at)) sentence(`may not be in ${name(model, at)}`);
      workshops.add(workshop);
    });
    return found;
  });
}

function units(model: Model, places: Places): string[] {
  return model.units.flatMap(({ people: members, free }) => {
    const [first = 0] = members;
    const other = members.find((who) =>
      free.some((block) => places[who]?.[block] !== places[first]?.[block]),
    );
    return other === undefined
      ? []
      : [`${model.people[other]?.id} does not share the places of ${model.people[first]?.id}`];
  });
}

function rooms(model: Model, places: Places): string[] {
  const seated = countSeated(model, places);
  return model.occurrences.flatMap(({ id, min, max, bound }, at) => {
    const count = seated[at] as number;
    if (count > max) return [`${id} seats ${count}, but has ${max} places`];
    if (count > bound && count < min) return [`${id} seats ${count}, fewer than ${min}`];
    return [];
  });
}

export function countSeated(model: Model, places: Places): Int32Array {
  const seated = new Int32Array(model.occurrences.length);
  for (const row of places) for (const at of row) if (at >= 0) seated[at] = (seated[at] as number) + 1;
  return seated;
}

/** What the organiser is told of: groups that could not be kept, and rooms that run for fixed people alone. */
export function reportsOf(model: Model, places: Places): string[] {
  const seated = countSeated(model, places);
  const small = model.occurrences.flatMap(({ id, min }, at) => {
    const count = seated[at] as number;
    return count > 0 && count < min
      ? [`The occurrence ${id} seats ${count} fixed people, fewer than ${min}.`]
      : [];
  });
  return [...model.reports, ...small];
}

function name(model: Model, at: number | undefined): string {
  return model.occurrences[at ?? -1]?.id ?? 'none';
}
