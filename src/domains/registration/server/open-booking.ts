import type { Kysely, Selectable } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from './access.ts';
import { actorOf, type Participant } from './open-by-link.ts';
import { idOfToken, isLinkToken } from './personal-link.ts';
import type { RegistrationBookingTable } from './tables.ts';

export interface OpenedBooking {
  booking: Selectable<RegistrationBookingTable>;
  /** In the order of the form, without those that were erased. */
  places: readonly { actor: Participant; registration: RegistrationRow }[];
}

/**
 * What somebody booked for a group, by the booker's link. The booker acts for each place, and sees names and states of
 * them, nothing else of the others.
 * @throws DomainError `registration.not_found`
 */
export async function openBooking(db: Kysely<Database>, token: string): Promise<OpenedBooking> {
  const id = idOfToken(token);
  const booking =
    id !== null && isLinkToken('booking', token, 1)
      ? await db.selectFrom('registration_bookings').selectAll().where('id', '=', id).executeTakeFirst()
      : undefined;
  if (!booking?.email) throw new DomainError('registration.not_found');
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where('organisation_id', '=', booking.organisation_id)
    .where('event_id', '=', booking.event_id)
    .where('booking_id', '=', booking.id)
    .where('erased_at', 'is', null)
    .orderBy('arrival')
    .execute();
  return { booking, places: rows.map((row) => ({ actor: actorOf(row), registration: row })) };
}
