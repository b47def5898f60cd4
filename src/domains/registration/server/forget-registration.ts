/** What is taken away when a person goes: when the place is handed on, and when everything is erased. */
import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { RegistrationRow } from './access.ts';
import { forgetBelongings, forgetBookings, nobody } from './belongings.ts';
import { saveDesk } from './desk-lock.ts';
import { lockedRegistration, moveRegistration } from './move-registration.ts';
import { offerPlaces } from './offer-places.ts';

/**
 * Erases one registration within a transaction: no name, address, need or answer stays, nor a mail about it. The number
 * in line, the state and what the place cost stay for the figures; a place goes back. Twice is once.
 * @returns storage keys of files that go with it
 */
export async function forgetRegistration(
  trx: Transaction<Database>,
  seen: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
  now: number,
): Promise<string[]> {
  const { desk, row } = await lockedRegistration(trx, seen);
  if (!row) return [];
  if (['applied', 'confirmed', 'waitlisted'].includes(row.state))
    await moveRegistration(trx, desk, row, { state: 'cancelled', holds: false }, now);
  const keys = await forgetWhatBelongs(trx, row);
  await trx
    .updateTable('registrations')
    .set({
      ...nobody,
      ...{ verdict: null, reason: 'erased' },
      link_version: row.link_version + 1,
      erased_at: row.erased_at ?? isoInstant(now),
      changed_at: isoInstant(now),
    })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.id)
    .execute();
  await forgetBookings(trx, { ...row, ids: [row.id] });
  await forgetBooker(trx, row);
  await offerPlaces(trx, desk, now);
  await saveDesk(trx, desk);
  return keys;
}

/** All that belongs to one person; whoever has the place next is asked anew. @returns storage keys of files */
export async function forgetWhatBelongs(trx: Transaction<Database>, row: RegistrationRow): Promise<string[]> {
  await trx
    .deleteFrom('knowledge_requests')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .execute();
  return forgetBelongings(trx, { ...row, ids: [row.id] });
}

/** Who booked for others is not known longer than the booker's own place. */
async function forgetBooker(trx: Transaction<Database>, row: RegistrationRow): Promise<void> {
  if (row.email === null) return;
  await trx
    .updateTable('registration_bookings')
    .set({ name: null, email: null })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.booking_id)
    .where('email', '=', row.email)
    .execute();
}
