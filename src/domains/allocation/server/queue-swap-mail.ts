import { sql, type Transaction } from 'kysely';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { seatMailRow } from './queue-seat-mails.ts';

type SwapMail = 'swap_asked' | 'swap_done' | 'swap_declined';

const hour = 3_600_000;

/**
 * Tells somebody that they are asked to swap, or what the other has answered; nobody where there is no address that was
 * confirmed. Whoever asks again and again does not fill the other's mailbox.
 */
export async function queueSwapMail(
  trx: Transaction<Database>,
  to: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
  kind: SwapMail,
  now: number,
): Promise<void> {
  const template = `allocation:${kind}`;
  const { rows } = await sql<{ lang: RegistrationRow['lang']; email: string }>`
    select r.lang, coalesce(r.email, b.email) as email
    from registrations r
    left join registration_bookings b on b.organisation_id = r.organisation_id and b.event_id = r.event_id
      and b.id = r.booking_id
    where r.organisation_id = ${to.organisation_id} and r.event_id = ${to.event_id} and r.id = ${to.id}
      and (r.email is null or r.address_confirmed_at is not null) and coalesce(r.email, b.email) is not null
      and not exists (select from mails m where m.subject_id = r.id and m.template = ${template}
        and ${kind} = 'swap_asked' and m.created_at > ${isoInstant(now - hour)})`.execute(trx);
  const mails = rows.map(({ lang, email }) =>
    seatMailRow(to.organisation_id, { id: to.id, lang, email }, template, now),
  );
  await insertMany(trx, 'mails', mails);
}
