import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { RegistrationMail } from '../mail/write-mail.ts';
import type { RegistrationRow } from './access.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

export type { RegistrationMail };

interface Options {
  now: number;
  /** How long it is worth sending; a fortnight where nothing is said. */
  hours?: number;
  /** When it leaves; now where nothing is said. */
  at?: number;
}

type About = Pick<RegistrationRow, 'id' | 'organisation_id' | 'event_id' | 'booking_id' | 'email' | 'lang'>;

/** Puts a mail about one registration into the outbox; nothing where it has no address. */
export async function queueRegistrationMail(
  trx: Transaction<Database>,
  row: About,
  kind: RegistrationMail,
  options: Options,
): Promise<void> {
  await insertMany(trx, 'mails', await mailRowFor(trx, row, kind, options));
}

/** The same as a row, for those who write many at once: one, or none. */
export async function mailRowFor(
  trx: Transaction<Database>,
  row: About,
  kind: RegistrationMail,
  options: Options,
) {
  const to = row.email ?? (await bookerOf(trx, row));
  if (to === null) return [];
  const at = options.at ?? options.now;
  return [
    {
      id: newId(),
      organisation_id: row.organisation_id,
      template: `registration:${kind}`,
      lang: row.lang,
      to_address: to,
      subject_id: row.id,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: isoInstant(at),
      expires_at: isoInstant(at + (options.hours ?? 14 * 24) * 3_600_000),
      created_at: isoInstant(options.now),
    },
  ];
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
