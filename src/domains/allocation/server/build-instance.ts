/** What an event asks of the solver: the JSON of `samskab allocation solve`, from its rows. */
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { buildModel } from '../model.ts';
import { readInstance, type Instance, type InstancePerson } from '../instance.ts';
import type { AllocationRow } from './access.ts';
import { parallelSlots } from './parallel-slots.ts';
import { placedPeople } from './placed-people.ts';
import { occurrencesOf } from './seat-lock.ts';

export interface InstanceOptions {
  /** Change as few of the published seats as possible. */
  keepSeats?: boolean;
  /** For trying things out while none has been drawn. */
  seed?: string;
}

/** Who goes along with somebody, from 1. */
export function companionId(registrationId: string, number: number): string {
  return `${registrationId}+${number}`;
}

/** Of a person of the instance; a companion is seated on the registration of whom they go along with. */
export function registrationOf(person: string): string {
  return person.split('+', 1)[0] ?? person;
}

/**
 * Everybody who has a place, in the order in which they came; blocks in the order of the programme. Over-booking counts
 * as room. The seed is in it: it stays with the organisers.
 * @throws DomainError as `readInstance` and `buildModel`, with ids; `nameFault` says them in names
 */
export async function buildInstance(
  db: Kysely<Database>,
  allocation: AllocationRow,
  options: InstanceOptions = {},
): Promise<Instance> {
  const [places, people, groups] = await Promise.all([
    placesOf(db, allocation),
    peopleOf(db, allocation),
    groupsOf(db, allocation),
  ]);
  const known = knownIds(places);
  const needed = allocation.balance.length > 0;
  const persons = people.flatMap((row) => toPersons(row, known, needed));
  const used = new Set(persons.map(({ group }) => group));
  const instance: Instance = {
    blocks: places.blocks,
    ranks: allocation.ranks,
    workshops: places.workshops,
    people: persons,
    groups: groups.filter(({ id }) => used.has(id)),
    balance: allocation.balance.map(({ attribute, value, maxShare }) => ({
      ...{ attribute, value, max_share: maxShare },
    })),
    seed: options.seed ?? allocation.seed ?? '',
    ...(options.keepSeats ? { previous: await previousSeats(db, allocation) } : {}),
  };
  buildModel(readInstance(instance));
  return instance;
}

type Places = Pick<Instance, 'blocks' | 'workshops'>;

/** What was withdrawn from the programme seats nobody. */
async function placesOf(db: Kysely<Database>, key: AllocationRow): Promise<Places> {
  const slots = await parallelSlots(db, key);
  const occurrences = await occurrencesOf(db, key);
  const blocks = new Set<string>();
  const workshops = new Map<string, Instance['workshops'][number]>();
  for (const { slotId } of slots) {
    const row = occurrences.get(slotId);
    if (!row) continue;
    blocks.add(row.block_id);
    const workshop = workshops.get(row.session_id) ?? { id: row.session_id, occurrences: [] };
    workshops.set(row.session_id, workshop);
    const { min, max, margin } = row;
    workshop.occurrences.push({ id: slotId, block: row.block_id, min, max: max + margin });
  }
  return { blocks: [...blocks], workshops: [...workshops.values()] };
}

interface Known {
  blocks: readonly string[];
  workshops: ReadonlySet<string>;
  occurrences: ReadonlySet<string>;
}

function knownIds({ blocks, workshops }: Places): Known {
  return {
    blocks,
    workshops: new Set(workshops.map(({ id }) => id)),
    occurrences: new Set(workshops.flatMap(({ occurrences }) => occurrences.map(({ id }) => id))),
  };
}

function peopleOf(db: Kysely<Database>, key: AllocationRow) {
  return placedPeople(db, key)
    .select(['r.id', 'r.sector', 'p.wishes', 'p.no_preference', 'p.away', 'p.fixed', 'p.leads', 'p.barred'])
    .select(['p.companions', 'p.group_id', 'p.apart'])
    .orderBy('r.arrival')
    .execute();
}

type PersonRow = Awaited<ReturnType<typeof peopleOf>>[number];

function toPersons(row: PersonRow, known: Known, isBalanced: boolean): InstancePerson[] {
  const person: InstancePerson = { id: row.id, wishes: wishesOf(row, known) };
  const away = new Set(row.away ?? []);
  if (known.blocks.some((block) => away.has(block)))
    person.blocks = known.blocks.filter((block) => !away.has(block));
  const lists = { fixed: row.fixed, leads: row.leads, not: row.barred };
  for (const [name, slots] of Object.entries(lists) as ['fixed' | 'leads' | 'not', string[] | null][]) {
    const there = (slots ?? []).filter((slot) => known.occurrences.has(slot));
    if (there.length > 0) person[name] = there;
  }
  if (row.group_id) person.group = row.group_id;
  if (row.apart) person.apart = row.apart;
  if (isBalanced && row.sector) person.attributes = { sector: row.sector };
  const companions = Array.from({ length: row.companions ?? 0 }, (_, index) => ({
    ...{ id: companionId(row.id, index + 1), with: row.id },
  }));
  return [person, ...companions];
}

function wishesOf({ wishes, no_preference }: PersonRow, { workshops }: Known): string[][] {
  if (no_preference) return [];
  return (wishes ?? [])
    .map((tier) => tier.filter((workshop) => workshops.has(workshop)))
    .filter((tier) => tier.length > 0);
}

function groupsOf(db: Kysely<Database>, key: AllocationRow) {
  return db
    .selectFrom('allocation_groups')
    .select(['id', 'together'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .orderBy('id')
    .execute();
}

/** The chairs beside a seat are the companions' seats. */
export async function previousSeats(
  db: Kysely<Database>,
  key: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
): Promise<{ person: string; occurrence: string }[]> {
  const rows = await db
    .selectFrom('allocation_seats as s')
    .innerJoin('registrations as r', (join) =>
      join
        .onRef('r.organisation_id', '=', 's.organisation_id')
        .onRef('r.event_id', '=', 's.event_id')
        .onRef('r.id', '=', 's.registration_id'),
    )
    .select(['s.registration_id as person', 's.slot_id as occurrence', 's.chairs'])
    .where('s.organisation_id', '=', key.organisation_id)
    .where('s.event_id', '=', key.event_id)
    .where('r.state', 'in', ['confirmed', 'attended'])
    .orderBy('s.registration_id')
    .orderBy('s.block_id')
    .execute();
  return rows.flatMap(({ person, occurrence, chairs }) => [
    { person, occurrence },
    ...Array.from({ length: chairs - 1 }, (_, index) => ({
      ...{ person: companionId(person, index + 1), occurrence },
    })),
  ]);
}
