/** What is taken away when a person goes: when the place is handed on, and when everything is erased. */
import { sql, type Transaction } from 'kysely';
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
  // The row first: whoever writes about this person holds it until then, and that goes with the rest.
  await trx
    .updateTable('registrations')
    .set({
      ...nobody,
      ...{ verdict: null, score: null, reason: 'erased' },
      link_version: row.link_version + 1,
      erased_at: row.erased_at ?? isoInstant(now),
      changed_at: isoInstant(now),
    })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.id)
    .execute();
  const keys = await forgetWhatBelongs(trx, row);
  await forgetBookings(trx, { ...row, ids: [row.id] });
  await forgetBooker(trx, row);
  await forgetInvitation(trx, row, now);
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

/**
 * The personal invitation somebody came by, and those to the same address, go with the person. Where others came by it
 * too, it keeps nothing but that it was one.
 */
async function forgetInvitation(
  trx: Transaction<Database>,
  row: RegistrationRow,
  now: number,
): Promise<void> {
  const of = sql`organisation_id = ${row.organisation_id} and event_id = ${row.event_id}`;
  const { rows } = await sql<{ id: string }>`
    with used as (
      delete from registration_invitation_uses where ${of} and registration_id = ${row.id} returning invitation_id)
    select id from registration_invitations where ${of}
      and (email = ${row.email} or (seats = 1 and id in (select invitation_id from used)))`.execute(trx);
  const ids = sql`any(${rows.map(({ id }) => id)}::uuid[])`;
  await sql`delete from mails where subject_id = ${ids}`.execute(trx);
  await sql`
    delete from registration_invitations i where ${of} and id = ${ids}
      and not exists (select from registration_invitation_uses u where u.organisation_id = i.organisation_id
        and u.event_id = i.event_id and u.invitation_id = i.id)`.execute(trx);
  await sql`
    update registration_invitations set name = null, email = 'erased@invalid',
      revoked_at = coalesce(revoked_at, ${isoInstant(now)})
    where ${of} and id = ${ids}`.execute(trx);
}
