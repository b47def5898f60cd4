import type { Generated, JSONColumnType } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailAudience, MailTextKind } from '../mail/mail-schema.ts';

/** The organiser's words for one kind of mail in one language; where there is no row, ours are used. */
export interface RegistrationMailTextTable {
  organisation_id: string;
  event_id: string;
  kind: MailTextKind;
  lang: PageLanguage;
  subject: string;
  body: string;
  updated_at: Generated<string>;
}

export interface RegistrationMailRuleTable {
  organisation_id: string;
  event_id: string;
  id: string;
  kind: 'reminder' | 'thanks';
  /** Before the first day, or after the last. */
  side: 'before' | 'after';
  days: number;
  /** `09:00` on the clock of the event's zone. */
  local_time: string;
  audience: MailAudience;
  category_id: string | null;
  is_on: Generated<boolean>;
  created_at: Generated<string>;
  /** A moment that had passed when the rule was made is not made up for. */
  changed_at: Generated<string>;
}

/** What a rule has sent: once to each. */
export interface RegistrationRuleMailTable {
  organisation_id: string;
  event_id: string;
  rule_id: string;
  registration_id: string;
  queued_at: Generated<string>;
}

/** A message to many at once, and what changed in the programme. Its words are public to those who got it. */
export interface RegistrationMessageTable {
  organisation_id: string;
  event_id: string;
  id: string;
  kind: 'message' | 'changed';
  subject: JSONColumnType<Partial<Record<PageLanguage, string>>, string, string>;
  body: JSONColumnType<Partial<Record<PageLanguage, string>>, string, string>;
  audience: MailAudience;
  category_id: string | null;
  /** For `changed`: the publication it tells of. */
  published_version: number | null;
  recipients: number;
  sent_at: Generated<string>;
}

/** A mail that was sent, or could not be, once the outbox has forgotten it. */
interface RegistrationSentMailTable {
  organisation_id: string;
  event_id: string;
  mail_id: string;
  registration_id: string;
  /** As the outbox called it, `registration:confirmed`. */
  kind: string;
  state: string;
  at: string;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    registration_sent_mails: RegistrationSentMailTable;
    registration_mail_texts: RegistrationMailTextTable;
    registration_mail_rules: RegistrationMailRuleTable;
    registration_rule_mails: RegistrationRuleMailTable;
    registration_messages: RegistrationMessageTable;
  }
}
