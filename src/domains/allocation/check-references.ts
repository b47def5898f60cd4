/** Ids that an instance names twice, or that nobody has. What contradicts itself beyond ids is found by `model.ts`. */
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Instance, InstancePerson } from './instance.ts';

export function checkReferences(instance: Instance): void {
  const blocks = uniqueIds('block', instance.blocks);
  const workshops = uniqueIds(
    'workshop',
    instance.workshops.map(({ id }) => id),
  );
  const placed = instance.workshops.flatMap((workshop) => workshop.occurrences);
  const occurrences = uniqueIds(
    'occurrence',
    placed.map(({ id }) => id),
  );
  for (const { id, block } of placed) known('block', blocks, block, id);
  const people = uniqueIds(
    'person',
    instance.people.map(({ id }) => id),
  );
  const groups = uniqueIds(
    'group',
    (instance.groups ?? []).map(({ id }) => id),
  );
  for (const person of instance.people) {
    for (const block of person.blocks ?? []) known('block', blocks, block, person.id);
    for (const list of [person.fixed, person.leads, person.not])
      for (const occurrence of list ?? []) known('occurrence', occurrences, occurrence, person.id);
    if (person.with != null) known('person', people, person.with, person.id);
    if (person.group != null) known('group', groups, person.group, person.id);
    checkWishes(person, workshops);
  }
}

function checkWishes(person: InstancePerson, workshops: Set<string>): void {
  const wished = new Set<string>();
  for (const workshop of (person.wishes ?? []).flat()) {
    known('workshop', workshops, workshop, person.id);
    if (wished.has(workshop))
      throw new DomainError('allocation.wished_twice.invalid', { person: person.id, workshop });
    wished.add(workshop);
  }
}

function uniqueIds(kind: string, ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new DomainError('allocation.duplicate.invalid', { kind, id });
    seen.add(id);
  }
  return seen;
}

function known(kind: string, ids: Set<string>, id: string, by: string): void {
  if (!ids.has(id)) throw new DomainError('allocation.unknown.invalid', { kind, id, by });
}
