/** Seats and runs follow people who leave: found by what holds now, whatever happened in between. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { forgetInRuns, runsWithPeopleGone } from './forget-in-runs.ts';
import { showSeats, takeSeatBack, type EventKey, type LockedSeats } from './seat-lock.ts';

/** After the event people are blanked and keep their state; where they sat goes with them. */
const hasLeft = sql<boolean>`(r.state not in ('confirmed', 'attended') or r.erased_at is not null)`;

/**
 * Seats of registrations that have ended go back; people who were erased or handed their place on are taken out of the
 * runs; the programme of each person shows the seats that hold. Run by the job every minute, and before anybody is told
 * that there is no room.
 * @returns how many seats became free
 */
export async function settleSeats(trx: Transaction<Database>, locked: LockedSeats): Promise<number> {
  const { organisation_id, event_id } = locked.allocation;
  const gone = await trx
    .selectFrom('allocation_seats as s')
    .innerJoin('registrations as r', (join) =>
      join
        .onRef('r.organisation_id', '=', 's.organisation_id')
        .onRef('r.event_id', '=', 's.event_id')
        .onRef('r.id', '=', 's.registration_id'),
    )
    .selectAll('s')
    .where('s.organisation_id', '=', organisation_id)
    .where('s.event_id', '=', event_id)
    .where(hasLeft)
    .execute();
  for (const seat of gone) await takeSeatBack(trx, locked, seat);
  await forgetInRuns(trx, locked.allocation);
  await showSeats(trx, locked.allocation);
  return gone.length;
}

/** Events in which `settleSeats` has something to do, found without a lock. */
export async function findUnsettled(db: Kysely<Database>): Promise<EventKey[]> {
  const same = (
    table: string,
    as: string,
  ) => sql`${sql.ref(`${table}.organisation_id`)} = ${sql.ref(`${as}.organisation_id`)}
    and ${sql.ref(`${table}.event_id`)} = ${sql.ref(`${as}.event_id`)}`;
  const { rows } = await sql<EventKey>`
    select s.organisation_id as "organisationId", s.event_id as "eventId" from allocation_seats s
    join registrations r on ${same('r', 's')} and r.id = s.registration_id
    where ${hasLeft} or not exists (select from registration_slot_choices c
      where ${same('c', 's')} and c.registration_id = s.registration_id and c.slot_id = s.slot_id and c.is_seat)
    union
    select c.organisation_id, c.event_id from registration_slot_choices c
    join allocation_occurrences o on ${same('o', 'c')} and o.slot_id = c.slot_id
    where not exists (select from allocation_seats s
      where ${same('s', 'c')} and s.registration_id = c.registration_id and s.slot_id = c.slot_id)
    union
    select organisation_id, event_id from (${runsWithPeopleGone(sql`true`)}) gone`.execute(db);
  return rows;
}
