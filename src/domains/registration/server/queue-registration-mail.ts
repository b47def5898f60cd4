import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { RegistrationMail } from '../mail/write-mail.ts';
import type { RegistrationRow } from './access.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

/** Puts a mail about one registration into the outbox; nothing where it has no address. */
export async function queueRegistrationMail(
  trx: Transaction<Database>,
  row: Pick<RegistrationRow, 'id' | 'organisation_id' | 'event_id' | 'booking_id' | 'email' | 'lang'>,
  kind: RegistrationMail,
  options: { now: number; hours?: number; at?: number },
): Promise<void> {
  const to = row.email ?? (await bookerOf(trx, row));
  if (to === null) return;
  const at = options.at ?? options.now;
  await trx
    .insertInto('mails')
    .values({
      id: newId(),
      organisation_id: row.organisation_id,
      template: `registration:${kind}`,
      lang: row.lang,
      to_address: to,
      sealed: null,
      subject_id: row.id,
      next_attempt_at: isoInstant(at),
      expires_at: isoInstant(at + (options.hours ?? 14 * 24) * 3_600_000),
      failure: null,
      done_at: null,
    })
    .execute();
}

async function bookerOf(
  trx: Transaction<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'booking_id'>,
): Promise<string | null> {
  const booking = await trx
    .selectFrom('registration_bookings')
    .select('email')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.booking_id)
    .executeTakeFirst();
  return booking?.email ?? null;
}
