import { sql, type RawBuilder, type Transaction } from 'kysely';
import { insertMany } from '#platform/server/db/insert-many.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { mailSeal } from '#platform/server/mail/queue-mail.ts';
import { seal } from '#platform/server/secret/seal.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailAudience } from '../mail/mail-schema.ts';
import type { RegistrationMail } from '../mail/write-mail.ts';

export interface Audience {
  audience: MailAudience;
  categoryId: string | null;
}

interface EventKey {
  organisation_id: string;
  event_id: string;
}

export interface Recipient {
  id: string;
  lang: PageLanguage;
  email: string;
}

/**
 * Whom a mail to many goes to, as a query of `id, lang, email`: those whose address is confirmed, or who have none and
 * are written to through whoever booked. One mail an address and booking.
 */
export function recipientsQuery(
  key: EventKey,
  { audience, categoryId }: Audience,
  further: RawBuilder<unknown> = sql`true`,
): RawBuilder<Recipient> {
  const states: Record<MailAudience, readonly string[]> = {
    confirmed: ['confirmed', 'attended'],
    category: ['confirmed', 'attended'],
    attended: ['attended'],
    waitlisted: ['waitlisted'],
    applied: ['applied'],
  };
  return sql<Recipient>`
    select distinct on (r.booking_id, coalesce(r.email, b.email)) r.id, r.lang, coalesce(r.email, b.email) as email
    from registrations r
    left join registration_bookings b on b.organisation_id = r.organisation_id and b.event_id = r.event_id
      and b.id = r.booking_id
    where r.organisation_id = ${key.organisation_id} and r.event_id = ${key.event_id}
      and r.state = any(${states[audience]}) and r.erased_at is null
      and (r.email is null or r.address_confirmed_at is not null)
      and (${audience === 'category' ? categoryId : null}::uuid is null or r.category_id = ${categoryId})
      and coalesce(r.email, b.email) is not null and ${further}
    order by r.booking_id, coalesce(r.email, b.email), r.arrival`;
}

/** Puts one mail to each into the outbox, in the caller's transaction. */
export async function queueForMany(
  trx: Transaction<Database>,
  organisationId: string,
  recipients: readonly Recipient[],
  mail: { kind: RegistrationMail; messageId?: string; now: number; hours: number },
): Promise<void> {
  const sealed = mail.messageId === undefined ? null : seal(mailSeal, { message: mail.messageId });
  const at = isoInstant(mail.now);
  await insertMany(
    trx,
    'mails',
    recipients.map(({ id, lang, email }) => ({
      id: newId(),
      organisation_id: organisationId,
      template: `registration:${mail.kind}`,
      lang,
      to_address: email,
      subject_id: id,
      sealed: sealed === null ? null : `\\x${sealed.toString('hex')}`,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: at,
      expires_at: isoInstant(mail.now + mail.hours * 3_600_000),
      created_at: at,
    })),
  );
}
