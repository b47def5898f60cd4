import type { Generated } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';

/** The outbox. Content and address are forgotten once a mail is sent; the rest a month later. */
export interface MailTable {
  id: string;
  organisation_id: string | null;
  template: string;
  lang: PageLanguage;
  to_address: string | null;
  /** What or whom the mail is about: an erasure takes it along, and a composer writes it from there when it is sent. */
  subject_id: Generated<string | null>;
  /** The template's data, which may hold a link's token: sealed with the installation's secret. */
  sealed: Buffer | null;
  state: Generated<'waiting' | 'sent' | 'refused' | 'given_up' | 'expired'>;
  attempts: Generated<number>;
  next_attempt_at: Generated<string>;
  /** After this the mail is of no use any more. */
  expires_at: string;
  /** A code such as `550` or `ECONNECTION`, never the server's words. */
  failure: string | null;
  created_at: Generated<string>;
  done_at: string | null;
}

/** Why a mail did not arrive: refused while it was sent, or told later. Names nobody; goes with the mail. */
export interface MailFailureTable {
  id: string;
  mail_id: string;
  /** `hard`: the address does not take mail; `soft`: something passing. */
  kind: 'hard' | 'soft';
  /** A code such as `5.1.1`, `550` or `econnection`. */
  reason: string;
  at: Generated<string>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    mails: MailTable;
    mail_failures: MailFailureTable;
  }
}
