import type { Generated } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';

/** The outbox. Content and address are forgotten once a mail is sent; the rest a month later. */
export interface MailTable {
  id: string;
  organisation_id: string | null;
  template: string;
  lang: PageLanguage;
  to_address: string | null;
  /** What the mail is about, where it is written only when it is sent (compose-mail.ts). */
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

declare module '#platform/server/db/database.ts' {
  interface Database {
    mails: MailTable;
  }
}
