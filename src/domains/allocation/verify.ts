/** Checks an allocation against its instance without any trust in who made it. Source: docs/contracts.md, "verify". */
import { DomainError } from '#platform/errors/domain-error.ts';
import { readInstance } from './instance.ts';
import { indexOf } from './index-of.ts';
import { buildModel, type Model } from './model.ts';
import { countObjective, emptyPlaces, lossOf, type Places } from './objective.ts';
import { receiptOf } from './receipt.ts';
import { resultSchema, seatsOf, type AllocationResult } from './result.ts';
import { brokenRules } from './rules.ts';

/**
 * @returns one sentence for whatever does not hold; none when all does
 * @throws DomainError where the instance or the result cannot be used at all
 */
export function verifyAllocation(instance: unknown, result: unknown): string[] {
  const model = buildModel(readInstance(instance));
  const read = resultSchema.safeParse(result);
  if (!read.success)
    throw new DomainError('allocation.result.invalid', {
      where: read.error.issues[0]?.path.join('.') || 'the whole',
    });
  const { places, faults } = readSeats(model, read.data);
  if (faults.length > 0) return faults;
  return [...brokenRules(model, places), ...wrongFigures(model, places, read.data, instance)];
}

/** Seats of a result as places; a seat that nobody can have is a fault. */
export function readSeats(
  model: Model,
  result: Pick<AllocationResult, 'seats'>,
): { places: Places; faults: string[] } {
  const personAt = indexOf(model.people.map(({ id }) => id));
  const occurrenceAt = indexOf(model.occurrences.map(({ id }) => id));
  const places = emptyPlaces(model);
  const faults = result.seats.flatMap(({ person, occurrence }) => {
    const who = personAt.get(person);
    const at = occurrenceAt.get(occurrence);
    if (who === undefined) return [`the person ${person} does not exist`];
    if (at === undefined) return [`the occurrence ${occurrence} does not exist`];
    const block = model.occurrences[at]?.block ?? 0;
    const row = places[who] as Int32Array;
    if ((row[block] as number) >= 0) return [`${person} has two places in the block ${model.blocks[block]}`];
    row[block] = at;
    return [];
  });
  return { places, faults };
}

function wrongFigures(model: Model, places: Places, result: AllocationResult, instance: unknown): string[] {
  const count = countObjective(model, places);
  const faults: string[] = [];
  const compare = (what: string, given: unknown, counted: unknown) => {
    if (JSON.stringify(given) !== JSON.stringify(counted))
      faults.push(`${what} is given as ${JSON.stringify(given)}, but is ${JSON.stringify(counted)}`);
  };
  count.objective.forEach((value, at) => compare(`objective ${at + 1}`, result.objective[at], value));
  const sorted = seatsOf(model, places);
  const order = (list: readonly { person: string; occurrence: string }[]) =>
    list.map(({ person, occurrence }) => [person, occurrence]);
  if (JSON.stringify(order(result.seats)) !== JSON.stringify(order(sorted)))
    faults.push('the seats are not in the order of the receipt');
  const personAt = indexOf(model.people.map(({ id }) => id));
  const occurrenceAt = indexOf(model.occurrences.map(({ id }) => id));
  for (const { person, occurrence, loss } of result.seats)
    compare(
      `the loss of ${person} in ${occurrence}`,
      loss,
      lossOf(model, personAt.get(person) as number, occurrenceAt.get(occurrence) as number),
    );
  const levels = Object.entries(result.levels).filter(([, people]) => people !== 0);
  compare('the count of levels', Object.fromEntries(levels), count.levels);
  compare('the count of empty blocks', result.empty, count.empty);
  compare('the receipt', result.receipt, receiptOf(instance, result.seats));
  return [...faults, ...wrongProof(result)];
}

/** What a result says of its own proof must fit together; whether it is true, only solving again tells. */
function wrongProof({ status, proved, bounds, objective }: AllocationResult): string[] {
  const faults: string[] = [];
  if ((status === 'optimal') !== (proved === 6))
    faults.push(`the status is ${status}, but ${proved} objectives are said to be proven`);
  bounds.forEach((bound, at) => {
    if (at < proved && bound !== objective[at])
      faults.push(`objective ${at + 1} is said to be proven, but its bound is ${bound}`);
    else if (
      bound !== null &&
      (at === 0 ? bound < (objective[0] ?? 0) : bound > (objective[at] ?? 0)) &&
      at <= proved
    )
      faults.push(`the bound of objective ${at + 1} is beyond what was reached`);
  });
  return faults;
}
