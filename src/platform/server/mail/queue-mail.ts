import { sql, type Kysely } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailTexts } from '#platform/i18n/texts/da/mail.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { seal } from '#platform/server/secret/seal.ts';
import './tables.ts';

export type MailTemplate = keyof MailTexts;
export type MailData<K extends MailTemplate> = Parameters<MailTexts[K]>[0];

export interface OutgoingMail<K extends MailTemplate> {
  to: string;
  lang: PageLanguage;
  template: K;
  data: MailData<K>;
  /** Null for mails of the installation itself. */
  organisationId: string | null;
  /** How long the mail is worth sending; a link's own life time. Three days where nothing is said. */
  hours?: number;
  /** Id of whom the mail is about, so that it goes when they are erased. */
  subjectId?: string;
}

export const mailSeal = 'mail';

/** Mails an hour to one address; whoever can make us send mail cannot flood anybody with it. */
const limits: Partial<Record<MailTemplate, Limit>> = {
  signInLink: { name: 'mail sign-in', points: 3, seconds: 3600 },
  noAccount: { name: 'mail sign-in', points: 3, seconds: 3600 },
};
const otherMails: Limit = { name: 'mail', points: 20, seconds: 3600 };

/**
 * Puts a mail into the outbox, in the caller's transaction; it leaves after commit.
 * @returns the mail's id
 * @throws DomainError `rate.too_many` where the address has had enough mail for this hour
 */
export async function queueMail<K extends MailTemplate>(
  trx: Kysely<Database>,
  mail: OutgoingMail<K>,
): Promise<string> {
  const to = mail.to.trim().toLowerCase();
  await takePoint(trx, limits[mail.template] ?? otherMails, to);
  const id = newId();
  await trx
    .insertInto('mails')
    .values({
      id,
      organisation_id: mail.organisationId,
      template: mail.template,
      lang: mail.lang,
      to_address: to,
      subject_id: mail.subjectId ?? null,
      sealed: seal(mailSeal, mail.data ?? {}),
      expires_at: sql<string>`now() + make_interval(hours => ${mail.hours ?? 72})`,
      failure: null,
      done_at: null,
    })
    .execute();
  return id;
}
