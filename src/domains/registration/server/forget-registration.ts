/** What is taken away when a person goes: when the place is handed on, and when everything is erased. */
import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { RegistrationRow } from './access.ts';
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
      ...{ name: null, email: null, job_title: null, affiliation: null, sector: null },
      ...{ on_list: false, photos: false, newsletter: false, source: null, fingerprint: null },
      ...{ hold_until: null, offered_until: null, verdict: null, note: null, code_hash: null },
      reason: 'erased',
      link_version: row.link_version + 1,
      erased_at: row.erased_at ?? isoInstant(now),
      changed_at: isoInstant(now),
    })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.id)
    .execute();
  await forgetPayer(trx, row);
  await forgetBooker(trx, row);
  await offerPlaces(trx, desk, now);
  await saveDesk(trx, desk);
  return keys;
}

/** Needs, answers, files, the own programme, and mails that were about this person. */
export async function forgetWhatBelongs(trx: Transaction<Database>, row: RegistrationRow): Promise<string[]> {
  const tables = [
    'registration_needs',
    'registration_answers',
    'registration_sensitive_answers',
    'registration_slot_choices',
  ] as const;
  for (const table of tables)
    await trx
      .deleteFrom(table)
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('registration_id', '=', row.id)
      .execute();
  await trx
    .updateTable('registration_extra_choices')
    .set({ note: null })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .execute();
  await forgetKnowledge(trx, row);
  await trx.deleteFrom('mails').where('subject_id', '=', row.id).execute();
  // The rows go with the files: a storage that does not answer now is asked again by the job.
  const files = await trx
    .updateTable('registration_files')
    .set({ registration_id: null, name: '' })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .returning('key')
    .execute();
  return files.map(({ key }) => key);
}

/** What the field lacks stays for the harvest where that was allowed, without the person. */
async function forgetKnowledge(trx: Transaction<Database>, row: RegistrationRow): Promise<void> {
  const key = { organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id };
  await trx
    .deleteFrom('knowledge_answers')
    .where((where) => where.and(key))
    .where('may_keep', '=', false)
    .execute();
  await trx
    .updateTable('knowledge_answers')
    .set({ registration_id: null })
    .where((where) => where.and(key))
    .execute();
  await trx
    .deleteFrom('knowledge_requests')
    .where((where) => where.and(key))
    .execute();
}

/** Who pays goes with the last of a booking; what stands on an invoice is kept there, as the law wants. */
async function forgetPayer(trx: Transaction<Database>, row: RegistrationRow): Promise<void> {
  await trx
    .deleteFrom('registration_payers')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('booking_id', '=', row.booking_id)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('registrations')
            .select('registrations.id')
            .where('registrations.organisation_id', '=', row.organisation_id)
            .where('registrations.event_id', '=', row.event_id)
            .where('registrations.booking_id', '=', row.booking_id)
            .where('registrations.erased_at', 'is', null),
        ),
      ),
    )
    .execute();
}

/** Who booked is known as long as somebody booked for is; and not longer than the booker's own place. */
async function forgetBooker(trx: Transaction<Database>, row: RegistrationRow): Promise<void> {
  if (row.booking_id === row.id) return;
  await trx
    .updateTable('registration_bookings')
    .set({ name: null, email: null })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.booking_id)
    .where((where) =>
      where.or([
        ...(row.email === null ? [] : [where('email', '=', row.email)]),
        where.not(
          where.exists(
            where
              .selectFrom('registrations')
              .select('registrations.id')
              .where('registrations.organisation_id', '=', row.organisation_id)
              .where('registrations.event_id', '=', row.event_id)
              .where('registrations.booking_id', '=', row.booking_id)
              .where('registrations.erased_at', 'is', null),
          ),
        ),
      ]),
    )
    .execute();
}
