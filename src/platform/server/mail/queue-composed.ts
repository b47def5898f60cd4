import type { Transaction } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import './tables.ts';

export interface ComposedLater {
  organisationId: string;
  /** `follow-up:ask`: its first word says who writes it when it is sent. */
  template: string;
  lang: PageLanguage;
  to: string;
  /** What it is about; an erasure of that takes it along. */
  subjectId: string;
  /** How long it is worth sending; a fortnight where nothing is said. */
  hours?: number;
}

/**
 * Puts a mail into the outbox whose words are written only when it is sent.
 * @throws DomainError `rate.too_many` where the address has had enough mail for this hour
 */
export async function queueComposed(
  trx: Transaction<Database>,
  mail: ComposedLater,
  now: number,
): Promise<void> {
  const to = mail.to.trim().toLowerCase();
  await takePoint(trx, { name: 'mail', points: 20, seconds: 3600 }, to);
  await trx
    .insertInto('mails')
    .values({
      id: newId(),
      organisation_id: mail.organisationId,
      template: mail.template,
      lang: mail.lang,
      to_address: to,
      subject_id: mail.subjectId,
      sealed: null,
      next_attempt_at: isoInstant(now),
      expires_at: isoInstant(now + (mail.hours ?? 14 * 24) * 3_600_000),
      created_at: isoInstant(now),
      failure: null,
      done_at: null,
    })
    .execute();
}
