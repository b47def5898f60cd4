/**
 * The least sum of squared levels, asked for in another way: one variable for each person and occurrence instead of one for each
 * way, and the square as a chain of lines. Knows nothing of prices; for instances without groups and companions.
 */
import type { Model } from '#domains/allocation/model.ts';
import { loadSolver } from '#domains/allocation/solver/highs.ts';

/** @param filled how many places are to be filled, the first objective's optimum */
export async function leastLevels(model: Model, filled: number): Promise<number> {
  const names: string[] = [];
  const rows: string[] = [];
  const costs: string[] = [];
  const room = new Map<number, string[]>();
  const all: string[] = [];
  model.units.forEach((unit, at) => {
    const person = model.people[unit.people[0] ?? 0];
    if (!person || unit.people.length !== 1) throw new Error('One person a unit only.');
    const terms: string[] = [];
    const workshops = new Map<number, string[]>();
    unit.options.forEach((list, index) => {
      const block: string[] = [];
      for (const each of list) {
        const name = `x${at}_${each}`;
        const workshop = model.occurrences[each]?.workshop ?? 0;
        block.push(name);
        workshops.set(workshop, [...(workshops.get(workshop) ?? []), name]);
        room.set(each, [...(room.get(each) ?? []), name]);
        // Against an empty block each seat saves the difference.
        terms.push(`- ${model.ranks + 1 - (person.losses[workshop] ?? 0)} ${name}`);
      }
      names.push(...block);
      all.push(...block);
      if (block.length > 0) rows.push(`${block.join(' + ')} ${unit.isFixed[index] ? '=' : '<='} 1`);
    });
    for (const list of workshops.values()) if (list.length > 1) rows.push(`${list.join(' + ')} <= 1`);
    const most = unit.free.length * (model.ranks + 1) - person.least;
    // level + Σ saved = all empty − least;  square ≥ (2k + 1)·level − k (k + 1)
    rows.push(`l${at} ${terms.map((term) => term.replace('- ', '+ ')).join(' ')} = ${most}`);
    for (let k = 0; k < most; k += 1) rows.push(`q${at} - ${2 * k + 1} l${at} >= ${-k * (k + 1)}`);
    costs.push(`q${at}`);
  });
  for (const [each, list] of room) rows.push(`${list.join(' + ')} <= ${model.occurrences[each]?.max ?? 0}`);
  rows.push(`${all.join(' + ')} >= ${filled}`);
  const text = [
    'Minimize',
    ` cost: ${costs.join(' + ')}`,
    'Subject To',
    ...rows.map((row, at) => ` r${at}: ${row}`),
    'Binary',
    ...names.map((name) => ` ${name}`),
    'End',
  ].join('\n');
  const highs = await loadSolver();
  const answer = highs.solve(text, { output_flag: false, mip_rel_gap: 0 });
  if (answer.Status !== 'Optimal') throw new Error(`The second formulation ended with ${answer.Status}.`);
  return Math.round(answer.ObjectiveValue);
}
