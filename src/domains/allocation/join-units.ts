/**
 * Who always shares places: companions with the person they go along with, and groups that must stay together.
 * Finds contradictions in what is fixed, led and refused. Source: docs/contracts.md. Browser-safe.
 */
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Instance, InstancePerson } from './instance.ts';
import { indexOf } from './index-of.ts';
import type { Occurrence } from './model.ts';
import { sayRule } from './rule-sentences.ts';

export interface UnitDraft {
  people: number[];
  free: number[];
  /** By block, the fixed occurrence or −1. */
  fixed: Int32Array;
  /** Occurrences that may not be given. */
  refused: Set<number>;
  /** Workshops that somebody of the unit leads. */
  led: Set<number>;
}

interface Joined {
  units: UnitDraft[];
  unitOf: number[];
  /** By person, whose wishes count. */
  voices: number[];
  present: boolean[][];
  leads: Int32Array[];
  beside: Int32Array[];
  /** By group, its members in the order of `people`. */
  members: number[][];
  reports: string[];
}

export function joinUnits(instance: Instance, occurrences: readonly Occurrence[]): Joined {
  const { people } = instance;
  const at = indexOf(occurrences.map(({ id }) => id));
  const roots = findRoots(people);
  const present = people.map((_, who) => presence(instance, roots[who] as number));
  const leads = people.map((person) => placesLed(person, instance, occurrences, at));
  const beside = people.map((person, who) => placesBeside(person, who, roots, leads, people, occurrences));
  const free = people.map((_, who) => {
    const led = leads[roots[who] as number] as Int32Array;
    return instance.blocks.map((_, block) => Boolean(present[who]?.[block]) && (led[block] as number) < 0);
  });
  people.forEach((person, who) => {
    for (const led of leads[who] ?? [])
      if (led >= 0) mustBePresent(person, led, present[who] ?? [], instance, occurrences);
  });
  const sets = new Sets(people.length);
  roots.forEach((root, who) => sets.join(root, who));
  const groups = joinGroups(instance, occurrences, sets, present, free);
  const drafts = new Map<number, UnitDraft>();
  const order: UnitDraft[] = [];
  const unitOf = people.map((_, who) => {
    const key = sets.find(who);
    const draft = drafts.get(key) ?? {
      people: [],
      free: instance.blocks.flatMap((_, block) => (free[who]?.[block] ? [block] : [])),
      fixed: new Int32Array(instance.blocks.length).fill(-1),
      refused: new Set<number>(),
      led: new Set<number>(),
    };
    if (draft.people.length === 0) {
      drafts.set(key, draft);
      order.push(draft);
    }
    draft.people.push(who);
    return key;
  });
  const place = new Map(order.map((draft, index) => [draft, index]));
  for (const draft of order) bindUnit(draft, instance, occurrences, at, { present, leads, beside });
  return {
    units: order,
    unitOf: unitOf.map((key) => place.get(drafts.get(key) as UnitDraft) as number),
    voices: groups.voices,
    present,
    leads,
    beside,
    members: groups.members,
    reports: groups.reports,
  };
}

/** The person at the end of each chain of companions. */
function findRoots(people: readonly InstancePerson[]): number[] {
  const at = indexOf(people.map(({ id }) => id));
  return people.map((person, who) => {
    let root = who;
    for (let steps = 0; people[root]?.with != null; steps += 1) {
      if (steps > people.length)
        throw new DomainError('allocation.companions_circle.invalid', { person: person.id });
      root = at.get(people[root]?.with as string) as number;
    }
    return root;
  });
}

function presence(instance: Instance, root: number): boolean[] {
  const blocks = instance.people[root]?.blocks;
  return instance.blocks.map((block) => blocks == null || blocks.includes(block));
}

function placesLed(
  person: InstancePerson,
  instance: Instance,
  occurrences: readonly Occurrence[],
  at: Map<string, number>,
): Int32Array {
  const led = new Int32Array(instance.blocks.length).fill(-1);
  for (const id of person.leads ?? []) {
    const index = at.get(id) as number;
    const block = occurrences[index]?.block ?? 0;
    const other = led[block] as number;
    if (other >= 0 && other !== index) throw clash('same_block', person, other, index, occurrences);
    led[block] = index;
  }
  return led;
}

/** A companion takes a place where the person leads, unless it leads there itself. */
function placesBeside(
  person: InstancePerson,
  who: number,
  roots: readonly number[],
  leads: readonly Int32Array[],
  people: readonly InstancePerson[],
  occurrences: readonly Occurrence[],
): Int32Array {
  const root = roots[who] as number;
  const own = leads[who] as Int32Array;
  return own.map((led, block) => {
    const theirs = (leads[root] as Int32Array)[block] as number;
    if (led >= 0 && led !== theirs)
      throw new DomainError('allocation.companion_leads.invalid', {
        person: person.id,
        occurrence: occurrences[led]?.id,
        other: people[root]?.id,
      });
    return led >= 0 || root === who ? -1 : theirs;
  });
}

/** Joins the groups that must stay together and can; the others are reported. */
function joinGroups(
  instance: Instance,
  occurrences: readonly Occurrence[],
  sets: Sets,
  present: readonly boolean[][],
  free: readonly boolean[][],
) {
  const groups = instance.groups ?? [];
  const at = indexOf(groups.map(({ id }) => id));
  const members: number[][] = groups.map(() => []);
  instance.people.forEach((person, who) => {
    if (person.group != null) members[at.get(person.group) as number]?.push(who);
  });
  const voices = instance.people.map((_, who) => who);
  const reports: string[] = [];
  groups.forEach((group, index) => {
    const list = members[index] ?? [];
    const [first] = list;
    if (group.together !== 'must' || first === undefined) return;
    const size = sets.sizeTogether(list);
    const alike = (who: number) =>
      same(present[who] ?? [], present[first] ?? []) && same(free[who] ?? [], free[first] ?? []);
    const tooSmall = instance.blocks.find(
      (_, block) =>
        free[first]?.[block] && !occurrences.some((each) => each.block === block && each.max >= size),
    );
    if (!list.every(alike)) {
      reports.push(sayRule('group_away', { group: group.id }));
    } else if (tooSmall !== undefined) {
      reports.push(sayRule('group_large', { group: group.id, block: tooSmall, count: size }));
    } else {
      for (const who of list) {
        sets.join(first, who);
        voices[who] = first;
      }
    }
  });
  return { members, voices, reports };
}

function same(one: readonly boolean[], other: readonly boolean[]): boolean {
  return one.every((value, at) => value === other[at]);
}

/** What is fixed, led or refused for one of a unit binds all of it. */
function bindUnit(
  draft: UnitDraft,
  instance: Instance,
  occurrences: readonly Occurrence[],
  at: Map<string, number>,
  known: { present: readonly boolean[][]; leads: readonly Int32Array[]; beside: readonly Int32Array[] },
): void {
  const ledAt = new Map<number, number>();
  for (const who of draft.people)
    for (const led of known.leads[who] ?? [])
      if (led >= 0) {
        const workshop = occurrences[led]?.workshop ?? 0;
        draft.led.add(workshop);
        ledAt.set(workshop, led);
      }
  for (const who of draft.people) {
    const person = instance.people[who] as InstancePerson;
    const beside = known.beside[who] as Int32Array;
    for (const id of person.not ?? []) {
      draft.refused.add(at.get(id) as number);
      if (beside.includes(at.get(id) as number)) throw refusedAndFixed(person, id);
    }
    for (const id of person.fixed ?? []) {
      const index = at.get(id) as number;
      const { block, workshop } = occurrences[index] as Occurrence;
      if (beside[block] === index) continue;
      mustBePresent(person, index, known.present[who] ?? [], instance, occurrences);
      const led = ledAt.get(workshop);
      if (led !== undefined) throw clash('leads_it', person, led, index, occurrences);
      const taken = (known.leads[who] as Int32Array)[block] as number;
      const held = taken >= 0 ? taken : (beside[block] as number);
      const other = held >= 0 ? held : (draft.fixed[block] as number);
      if (other >= 0 && other !== index) throw clash('same_block', person, other, index, occurrences);
      draft.fixed[block] = index;
    }
  }
  const workshops = new Map<number, number>();
  for (const index of draft.fixed) {
    if (index < 0) continue;
    const { workshop, id } = occurrences[index] as Occurrence;
    const person = instance.people[draft.people[0] as number] as InstancePerson;
    const other = workshops.get(workshop);
    if (other !== undefined) throw clash('same_workshop', person, other, index, occurrences);
    if (draft.refused.has(index)) throw refusedAndFixed(person, id);
    workshops.set(workshop, index);
  }
}

function refusedAndFixed(person: InstancePerson, occurrence: string): DomainError {
  return new DomainError('allocation.fixed_not.invalid', { person: person.id, occurrence });
}

function mustBePresent(
  person: InstancePerson,
  index: number,
  present: readonly boolean[],
  instance: Instance,
  occurrences: readonly Occurrence[],
): void {
  const { id, block } = occurrences[index] as Occurrence;
  if (present[block]) return;
  const data = { person: person.id, occurrence: id, block: instance.blocks[block] };
  throw new DomainError('allocation.away.invalid', data);
}

function clash(
  kind: 'same_block' | 'same_workshop' | 'leads_it',
  person: InstancePerson,
  first: number,
  second: number,
  occurrences: readonly Occurrence[],
): DomainError {
  return new DomainError(`allocation.${kind}.invalid`, {
    person: person.id,
    first: occurrences[first]?.id,
    second: occurrences[second]?.id,
  });
}

/** Disjoint sets by the smallest of their members. */
class Sets {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, at) => at);
  }

  find(of: number): number {
    let root = of;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    for (let at = of; at !== root;) {
      const next = this.#parent[at] as number;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** How many people would be in one unit, if these were joined. */
  sizeTogether(list: readonly number[]): number {
    const roots = new Set(list.map((each) => this.find(each)));
    return this.#parent.reduce((sum, _, at) => sum + Number(roots.has(this.find(at))), 0);
  }
}
