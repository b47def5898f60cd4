/**
 * An instance as the solver and the verifier see it: indexes instead of ids, people who always share their places
 * joined to units, losses counted out. Source: docs/contracts.md, "To the letter". Browser-safe.
 */
import { DomainError } from '#platform/errors/domain-error.ts';
import { indexOf } from './index-of.ts';
import type { Instance } from './instance.ts';
import { joinUnits, type UnitDraft } from './join-units.ts';
import { leastSum } from './assign-blocks.ts';

export interface Occurrence {
  id: string;
  workshop: number;
  block: number;
  min: number;
  max: number;
  /** Seats given before anybody chooses: fixed ones, and companions beside a leader. */
  bound: number;
}

export interface Person {
  id: string;
  unit: number;
  /** Loss of each workshop. Members of a group that must stay together share its first member's. */
  losses: Uint16Array;
  /** The least sum of losses over the unit's free blocks, alone in empty rooms. */
  least: number;
  /** Whether the person is there, by block; of a companion, whether the person it goes along with is. */
  present: readonly boolean[];
  /** The occurrence one leads, by block, or −1. */
  leads: Int32Array;
  /** The place a companion takes beside a leader, by block, or −1. */
  beside: Int32Array;
}

export interface Unit {
  people: readonly number[];
  size: number;
  /** Blocks in which places are to be found. */
  free: readonly number[];
  /** For each free block the occurrences that are possible at all; a fixed one alone. */
  options: readonly Int32Array[];
  /** For each free block, whether the place is fixed. */
  isFixed: readonly boolean[];
}

export interface Group {
  id: string;
  members: readonly number[];
}

export interface BalanceRow {
  /** By person, whether they count. */
  counts: Uint8Array;
  /** Thousandths of a room that they may fill. */
  maxShare: number;
}

export interface Model {
  ranks: number;
  seed: string;
  blocks: readonly string[];
  workshops: readonly string[];
  occurrences: readonly Occurrence[];
  people: readonly Person[];
  units: readonly Unit[];
  groups: readonly Group[];
  /** People with the same label, who are to be spread; labels of one person alone are left out. */
  apart: readonly (readonly number[])[];
  balance: readonly BalanceRow[];
  /** Entries that name somebody and something known; the others are `unknownPrevious`. */
  previous: readonly { person: number; occurrence: number }[];
  unknownPrevious: number;
  /** What could not be kept as asked for; each names the id of a group. */
  reports: readonly string[];
}

/** @throws DomainError where what is fixed, led and refused contradicts itself */
export function buildModel(instance: Instance): Model {
  const blockAt = indexOf(instance.blocks);
  const occurrences: Occurrence[] = instance.workshops.flatMap((workshop, at) =>
    workshop.occurrences.map((each) => ({
      id: each.id,
      workshop: at,
      block: blockAt.get(each.block) as number,
      min: each.min ?? 0,
      max: each.max,
      bound: 0,
    })),
  );
  const joined = joinUnits(instance, occurrences);
  const personAt = indexOf(instance.people.map(({ id }) => id));
  const occurrenceAt = indexOf(occurrences.map(({ id }) => id));
  const previous = (instance.previous ?? []).flatMap((entry) => {
    const person = personAt.get(entry.person);
    const occurrence = occurrenceAt.get(entry.occurrence);
    return person === undefined || occurrence === undefined ? [] : [{ person, occurrence }];
  });
  const workshops = instance.workshops.map(({ id }) => id);
  const losses = countLosses(instance, joined.voices);
  const people: Person[] = instance.people.map(({ id }, at) => ({
    id,
    unit: joined.unitOf[at] as number,
    losses: losses[at] as Uint16Array,
    least: 0,
    present: joined.present[at] as boolean[],
    leads: joined.leads[at] as Int32Array,
    beside: joined.beside[at] as Int32Array,
  }));
  countBound(joined.units, people, occurrences);
  const units = joined.units.map((unit) => finishUnit(unit, people, occurrences, instance));
  return {
    ranks: instance.ranks,
    seed: instance.seed,
    blocks: instance.blocks,
    workshops,
    occurrences,
    people,
    units,
    groups: (instance.groups ?? []).map(({ id }, at) => ({ id, members: joined.members[at] ?? [] })),
    apart: labelled(instance),
    balance: (instance.balance ?? []).map((row) => ({
      counts: Uint8Array.from(instance.people, (person) =>
        person.attributes && row.attribute in person.attributes
          ? Number(person.attributes[row.attribute] === row.value)
          : 0,
      ),
      maxShare: Math.round(row.max_share * 1000),
    })),
    previous,
    unknownPrevious: (instance.previous ?? []).length - previous.length,
    reports: joined.reports,
  };
}

/** One list for each voice: how many workshops were wished strictly more, at most K. */
function countLosses(instance: Instance, voices: readonly number[]): Uint16Array[] {
  const workshopAt = indexOf(instance.workshops.map(({ id }) => id));
  const own = new Map<number, Uint16Array>();
  return voices.map((voice) => {
    const known = own.get(voice);
    if (known) return known;
    const tiers = instance.people[voice]?.wishes ?? [];
    const better = tiers.reduce((sum, tier) => sum + tier.length, 0);
    const losses = new Uint16Array(instance.workshops.length).fill(Math.min(better, instance.ranks));
    let before = 0;
    for (const tier of tiers) {
      for (const workshop of tier)
        losses[workshopAt.get(workshop) as number] = Math.min(before, instance.ranks);
      before += tier.length;
    }
    own.set(voice, losses);
    return losses;
  });
}

function countBound(units: readonly UnitDraft[], people: readonly Person[], occurrences: Occurrence[]): void {
  const add = (at: number, seats: number) => {
    const occurrence = occurrences[at];
    if (occurrence) occurrence.bound += seats;
  };
  for (const unit of units) for (const at of unit.fixed) add(at, unit.people.length);
  for (const person of people) for (const at of person.beside) add(at, 1);
  for (const { id, bound, max } of occurrences)
    if (bound > max)
      throw new DomainError('allocation.too_many_fixed.invalid', { occurrence: id, fixed: bound, max });
}

/** What is possible in each free block, and for each of its people the least loss alone in empty rooms. */
function finishUnit(
  draft: UnitDraft,
  people: readonly Person[],
  occurrences: readonly Occurrence[],
  instance: Instance,
): Unit {
  const size = draft.people.length;
  const fixedWorkshops = new Set([...draft.fixed].map((at) => occurrences[at]?.workshop));
  const isOpen = (each: Occurrence, at: number) =>
    each.max >= size &&
    !draft.refused.has(at) &&
    !draft.led.has(each.workshop) &&
    !fixedWorkshops.has(each.workshop);
  const options = draft.free.map((block) => {
    const fixed = draft.fixed[block] as number;
    if (fixed >= 0) return Int32Array.of(fixed);
    return Int32Array.from(
      occurrences.flatMap((each, at) => (each.block === block && isOpen(each, at) ? [at] : [])),
    );
  });
  const isFixed = draft.free.map((block) => (draft.fixed[block] as number) >= 0);
  const known = new Map<Uint16Array, number>();
  for (const at of draft.people) {
    const person = people[at];
    if (!person) continue;
    const least =
      known.get(person.losses) ?? leastAlone(person.losses, options, isFixed, occurrences, instance);
    known.set(person.losses, least);
    person.least = least;
  }
  return { people: draft.people, size, free: draft.free, options, isFixed };
}

function leastAlone(
  losses: Uint16Array,
  options: readonly Int32Array[],
  isFixed: readonly boolean[],
  occurrences: readonly Occurrence[],
  instance: Instance,
): number {
  const costs = options.map((list) => {
    const row = new Array<number>(instance.workshops.length).fill(Infinity);
    for (const at of list) {
      const workshop = occurrences[at]?.workshop ?? 0;
      row[workshop] = losses[workshop] as number;
    }
    return row;
  });
  return leastSum(
    costs,
    isFixed.map((fixed) => (fixed ? Infinity : instance.ranks + 1)),
  );
}

function labelled(instance: Instance): number[][] {
  const labels = new Map<string, number[]>();
  instance.people.forEach(({ apart }, at) => {
    if (apart == null) return;
    const list = labels.get(apart);
    if (list) list.push(at);
    else labels.set(apart, [at]);
  });
  return [...labels.values()].filter((list) => list.length > 1);
}
