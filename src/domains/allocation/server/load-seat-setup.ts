import { sql, type Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { SeatSetup, SetupSlot } from '../setup.ts';
import { findAllocation, type AllocationRow } from './access.ts';
import { parallelSlots } from './parallel-slots.ts';

/**
 * How the seats of an event are given, for its organisers; what could be begun with, where it has not been begun.
 * @throws DomainError `event.not_found`
 */
export async function loadSeatSetup(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<SeatSetup> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const allocation = await findAllocation(db, { organisationId: event.organisation_id, eventId: event.id });
  const [slots, rows, counts] = await Promise.all([
    parallelSlots(db, key),
    db
      .selectFrom('allocation_occurrences')
      .selectAll()
      .where((where) => where.and(key))
      .execute(),
    countPeople(db, key),
  ]);
  const occurrences = new Map(rows.map((row) => [row.slot_id, row]));
  return {
    slots: slots.map((slot): SetupSlot => {
      const row = occurrences.get(slot.slotId);
      const seats = { min: row?.min ?? null, max: row?.max ?? null, margin: row?.margin ?? null };
      return { ...slot, ...seats, taken: row?.taken ?? 0 };
    }),
    allocation: allocation ? viewAllocation(allocation) : null,
    ...counts,
  };
}

/** The seed itself stays where it is. */
function viewAllocation(row: AllocationRow): SeatSetup['allocation'] {
  return {
    way: row.way,
    state: row.state,
    ranks: row.ranks,
    closesLocal: row.closes_local,
    closesAt: row.closes_at,
    balance: row.balance,
    releaseMinutes: row.release_minutes,
    seedHash: row.seed_hash,
    seedNumber: row.seed_number,
    seedDrawnAt: row.seed_drawn_at,
    publishedAt: row.published_at,
    publishedRun: row.published_run,
  };
}

async function countPeople(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<{ people: number; wished: number }> {
  const { rows } = await sql<{ people: number; wished: number }>`
    select count(*)::integer as people, count(p.wished_at)::integer as wished
    from registrations r left join allocation_people p on p.organisation_id = r.organisation_id
      and p.event_id = r.event_id and p.registration_id = r.id
    where r.organisation_id = ${key.organisation_id} and r.event_id = ${key.event_id}
      and r.state in ('confirmed', 'attended') and r.erased_at is null`.execute(db);
  return rows[0] ?? { people: 0, wished: 0 };
}
