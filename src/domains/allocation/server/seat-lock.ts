/**
 * The one way to give and take seats of an event: lock its allocation, change seats through `giveSeat` and `takeSeatBack`,
 * write the counters. Whoever holds the lock sees everything committed before it; the database refuses a seat too many.
 */
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { selectAllocation, type AllocationRow } from './access.ts';
import type { AllocationOccurrenceTable, AllocationSeatTable } from './tables.ts';

export type OccurrenceRow = Selectable<AllocationOccurrenceTable>;
export type SeatRow = Selectable<AllocationSeatTable>;

export interface LockedSeats {
  allocation: AllocationRow;
  /** By slot. */
  occurrences: ReadonlyMap<string, OccurrenceRow>;
}

export interface EventKey {
  organisationId: string;
  eventId: string;
}

/**
 * Locks the allocation until the transaction ends. Lock a registration desk before it, never after.
 * @throws DomainError `allocation.not_found`
 */
export async function lockSeats(trx: Transaction<Database>, key: EventKey): Promise<LockedSeats> {
  const allocation = await selectAllocation(trx, key).forUpdate().executeTakeFirst();
  if (!allocation) throw new DomainError('allocation.not_found');
  return { allocation, occurrences: await occurrencesOf(trx, allocation) };
}

/** Slots of an event whose seats are given, by slot; also those that were taken off the programme. */
export async function occurrencesOf(
  db: Kysely<Database>,
  key: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
): Promise<ReadonlyMap<string, OccurrenceRow>> {
  const rows = await db
    .selectFrom('allocation_occurrences')
    .selectAll()
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .execute();
  return new Map(rows.map((row) => [row.slot_id, row]));
}

/** Chairs nobody sits on. @param margin whether over-booking counts as free, as it does before the day */
export function freeSeats(occurrence: OccurrenceRow, margin = true): number {
  return occurrence.max + (margin ? occurrence.margin : 0) - occurrence.taken;
}

/**
 * Seats a registration in a slot; a seat it had in that block goes back.
 * @throws DomainError `allocation.slot.not_found`, `allocation.full.conflict` (with the seats that are free),
 * `allocation.twice.conflict` for a workshop it has a seat in already
 */
export async function giveSeat(
  trx: Transaction<Database>,
  locked: LockedSeats,
  seat: { registrationId: string; slotId: string; chairs: number; origin: SeatRow['origin'] },
): Promise<void> {
  const occurrence = locked.occurrences.get(seat.slotId);
  if (!occurrence) throw new DomainError('allocation.slot.not_found');
  const held = await seatsOf(trx, locked, seat.registrationId);
  const before = held.find(({ block_id }) => block_id === occurrence.block_id);
  const elsewhere = held.some((one) => one !== before && one.session_id === occurrence.session_id);
  if (elsewhere) throw new DomainError('allocation.twice.conflict');
  if (before) await takeSeatBack(trx, locked, before);
  if (freeSeats(occurrence) < seat.chairs)
    throw new DomainError('allocation.full.conflict', { free: Math.max(0, freeSeats(occurrence)) });
  await trx
    .insertInto('allocation_seats')
    .values({
      organisation_id: locked.allocation.organisation_id,
      event_id: locked.allocation.event_id,
      registration_id: seat.registrationId,
      block_id: occurrence.block_id,
      slot_id: occurrence.slot_id,
      session_id: occurrence.session_id,
      chairs: seat.chairs,
      origin: seat.origin,
    })
    .execute();
  await count(trx, occurrence, seat.chairs);
}

/** Takes one seat away; its chairs are free. */
export async function takeSeatBack(
  trx: Transaction<Database>,
  locked: LockedSeats,
  seat: SeatRow,
): Promise<void> {
  await trx
    .deleteFrom('allocation_seats')
    .where('organisation_id', '=', seat.organisation_id)
    .where('event_id', '=', seat.event_id)
    .where('registration_id', '=', seat.registration_id)
    .where('block_id', '=', seat.block_id)
    .execute();
  const occurrence = locked.occurrences.get(seat.slot_id);
  if (occurrence) await count(trx, occurrence, -seat.chairs);
}

/** All seats of an event at once, as a run gave them. What was there goes. */
export async function replaceSeats(
  trx: Transaction<Database>,
  locked: LockedSeats,
  seats: readonly { registrationId: string; slotId: string; chairs: number; origin: SeatRow['origin'] }[],
): Promise<void> {
  const { organisation_id, event_id } = locked.allocation;
  const of = sql`organisation_id = ${organisation_id} and event_id = ${event_id}`;
  await sql`delete from allocation_seats where ${of}`.execute(trx);
  await sql`
    insert into allocation_seats
      (organisation_id, event_id, registration_id, block_id, slot_id, session_id, chairs, origin)
    select o.organisation_id, o.event_id, s."registrationId", o.block_id, o.slot_id, o.session_id, s.chairs, s.origin
    from json_to_recordset(${JSON.stringify(seats)}::text::json)
      as s("registrationId" uuid, "slotId" uuid, chairs integer, origin text)
    join allocation_occurrences o on o.slot_id = s."slotId" and o.organisation_id = ${organisation_id}
      and o.event_id = ${event_id}`.execute(trx);
  await sql`
    update allocation_occurrences o set taken = coalesce(
      (select sum(s.chairs) from allocation_seats s where s.organisation_id = o.organisation_id
        and s.event_id = o.event_id and s.slot_id = o.slot_id), 0)
    where o.organisation_id = ${organisation_id} and o.event_id = ${event_id}`.execute(trx);
}

/**
 * Puts the seats into each person's own programme, where calendar, joining links and door find them.
 * @param people registrations whose seats changed; everybody's unless said, which takes longer
 */
export async function showSeats(
  trx: Transaction<Database>,
  { organisation_id, event_id }: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
  people?: readonly string[],
): Promise<void> {
  const who = people ? sql`and c.registration_id = any(${[...people]}::uuid[])` : sql``;
  const of = sql`c.organisation_id = ${organisation_id} and c.event_id = ${event_id} ${who}`;
  await sql`
    delete from registration_slot_choices c using allocation_occurrences o
    where ${of} and o.organisation_id = c.organisation_id and o.event_id = c.event_id and o.slot_id = c.slot_id
      and not exists (select from allocation_seats s where s.organisation_id = c.organisation_id
        and s.event_id = c.event_id and s.registration_id = c.registration_id and s.slot_id = c.slot_id)`.execute(
    trx,
  );
  await sql`
    insert into registration_slot_choices (organisation_id, event_id, registration_id, slot_id, is_seat)
    select c.organisation_id, c.event_id, c.registration_id, c.slot_id, true from allocation_seats c where ${of}
    on conflict (organisation_id, event_id, registration_id, slot_id) do update set is_seat = true
      where not registration_slot_choices.is_seat`.execute(trx);
}

/** In the order of the blocks' ids. */
export function seatsOf(
  trx: Transaction<Database>,
  { allocation }: Pick<LockedSeats, 'allocation'>,
  registrationId: string,
): Promise<SeatRow[]> {
  return trx
    .selectFrom('allocation_seats')
    .selectAll()
    .where('organisation_id', '=', allocation.organisation_id)
    .where('event_id', '=', allocation.event_id)
    .where('registration_id', '=', registrationId)
    .orderBy('block_id')
    .execute();
}

async function count(trx: Transaction<Database>, occurrence: OccurrenceRow, chairs: number): Promise<void> {
  occurrence.taken += chairs;
  await trx
    .updateTable('allocation_occurrences')
    .set({ taken: occurrence.taken })
    .where('organisation_id', '=', occurrence.organisation_id)
    .where('event_id', '=', occurrence.event_id)
    .where('slot_id', '=', occurrence.slot_id)
    .execute();
}
