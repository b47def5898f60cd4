import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from './access.ts';
import { queueRegistrationMail } from './queue-registration-mail.ts';

/**
 * Once the booker has confirmed, those who were booked and have an address of their own get their own link. Nobody is
 * written to twice, and not before: anybody could type anybody's address.
 */
export async function tellBooked(
  trx: Transaction<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id' | 'booking_id'>,
  now: number,
): Promise<void> {
  if (row.booking_id === row.id) return;
  const booked = await trx
    .selectFrom('registrations as r')
    .innerJoin('registration_bookings as b', (join) =>
      join
        .onRef('b.organisation_id', '=', 'r.organisation_id')
        .onRef('b.event_id', '=', 'r.event_id')
        .onRef('b.id', '=', 'r.booking_id'),
    )
    .selectAll('r')
    .where('r.organisation_id', '=', row.organisation_id)
    .where('r.event_id', '=', row.event_id)
    .where('r.booking_id', '=', row.booking_id)
    .where('r.state', 'in', ['confirmed', 'waitlisted', 'applied'])
    .whereRef('r.email', 'is distinct from', 'b.email')
    .where('r.email', 'is not', null)
    .orderBy('r.arrival')
    .execute();
  for (const one of booked) await queueRegistrationMail(trx, one, 'booked', { now });
}
