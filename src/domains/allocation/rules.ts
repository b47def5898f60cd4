/** The hard rules, checked one by one on a finished allocation. Source: docs/contracts.md, "Hard". Browser-safe. */
import type { Model } from './model.ts';
import type { Places } from './objective.ts';
import { sayRule, type RuleCode } from './rule-sentences.ts';

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
      const broken = (code: RuleCode, occurrence: number | undefined) =>
        found.push(sayRule(code, { person: person.id, occurrence: name(model, occurrence) }));
      if (beside >= 0 && at !== beside) broken('beside', beside);
      if (at < 0) {
        if (unit?.isFixed[unit.free.indexOf(block)])
          broken('not_fixed', unit.options[unit.free.indexOf(block)]?.[0]);
        return;
      }
      const { workshop, block: home } = model.occurrences[at] ?? { workshop: -1, block: -1 };
      if (home !== block) broken('other_time', at);
      if (at === beside) return;
      const free = unit?.free.indexOf(block) ?? -1;
      if (free < 0) broken('led_or_away', at);
      if (workshops.has(workshop)) broken('twice', at);
      else if (free >= 0 && !unit?.options[free]?.includes(at)) broken('barred', at);
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
      : [sayRule('not_together', { person: model.people[other]?.id, other: model.people[first]?.id })];
  });
}

function rooms(model: Model, places: Places): string[] {
  const seated = countSeated(model, places);
  return model.occurrences.flatMap(({ id, min, max, bound }, at) => {
    const count = seated[at] as number;
    if (count > max) return [sayRule('full', { occurrence: id, count, max })];
    if (count > bound && count < min) return [sayRule('few', { occurrence: id, count, min })];
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
    return count > 0 && count < min ? [sayRule('few_fixed', { occurrence: id, count, min })] : [];
  });
  return [...model.reports, ...small];
}

function name(model: Model, at: number | undefined): string {
  return model.occurrences[at ?? -1]?.id ?? 'none';
}
