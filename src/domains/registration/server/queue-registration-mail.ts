import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Limit } from '#platform/server/rate-limit/take-point.ts';
import type { RegistrationMail } from '../mail/write-mail.ts';
import type { RegistrationRow } from './access.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

export type { RegistrationMail };

/** At most three mails an hour to one address from forms; the same count as for a new registration. */
export const mailsToOneAddress: Limit = { name: 'mail registration', points: 3, seconds: 3600 };

/** What concerns a whole party goes to whoever booked it. */
const toBooker: readonly RegistrationMail[] = ['received', 'confirmed', 'offer', 'expired'];

type MailedRow = Pick<
  RegistrationRow,
  'id' | 'organisation_id' | 'event_id' | 'booking_id' | 'email' | 'lang' | 'link_version'
>;

/** A place that was handed on is no longer the booker's affair. */
export function goesToBooker(
  row: Pick<RegistrationRow, 'id' | 'booking_id' | 'email' | 'link_version'>,
  kind: RegistrationMail,
): boolean {
  if (row.booking_id === row.id || row.link_version > 1) return false;
  return toBooker.includes(kind) || row.email === null;
}

interface Options {
  now: number;
  /** How long it is worth sending; a fortnight where nothing is said. */
  hours?: number;
  /** When it leaves; now where nothing is said. */
  at?: number;
}

/** Puts a mail about one registration into the outbox; nothing where it has no address. */
export async function queueRegistrationMail(
  trx: Transaction<Database>,
  row: MailedRow,
  kind: RegistrationMail,
  options: Options,
): Promise<void> {
  await insertMany(trx, 'mails', await mailRowFor(trx, row, kind, options));
}

/** The same as a row, for those who write many at once: one, or none. */
export async function mailRowFor(
  trx: Transaction<Database>,
  row: MailedRow,
  kind: RegistrationMail,
  options: Options,
) {
  const booker = goesToBooker(row, kind) ? await bookerOf(trx, row) : null;
  const to = booker ?? row.email;
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
