import { sql, type Kysely } from 'kysely';
import type { ReaderChange } from '#domains/events/describe-changes.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { PageLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { MailAudience, MailRule, MailTextKind } from '../mail/mail-schema.ts';
import { ruleMoment } from '../mail/rule-moment.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';
import { findUntoldChanges } from './tell-changes.ts';

export interface EventMails {
  texts: { kind: MailTextKind; lang: PageLanguage }[];
  rules: MailRule[];
  categories: { id: string; name: Texts }[];
  messages: {
    id: string;
    kind: 'message' | 'changed';
    subject: Texts;
    audience: MailAudience;
    recipients: number;
    sentAt: string;
  }[];
  /** Mails of this event that did not arrive, newest first. */
  failures: {
    registrationId: string;
    name: string | null;
    email: string | null;
    template: string;
    kind: 'hard' | 'soft';
    reason: string;
    at: string;
  }[];
  untold: { version: number; changes: ReaderChange[]; recipients: number } | null;
}

/**
 * Everything of an event's mails, for its organisers.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function loadMails(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<EventMails> {
  const { event } = await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const of = sql`organisation_id = ${key.organisation_id} and event_id = ${key.event_id}`;
  const { rows } = await sql<Omit<EventMails, 'untold' | 'rules'> & { rules: RuleRow[] }>`
    select
      (select coalesce(json_agg(json_build_object('kind', kind, 'lang', lang)), '[]')
        from registration_mail_texts where ${of}) as texts,
      (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'side', side, 'days', days,
        'time', local_time, 'audience', audience, 'categoryId', category_id, 'isOn', is_on,
        'changedAt', changed_at, 'sent', (select count(*) from registration_rule_mails s where
          s.organisation_id = m.organisation_id and s.event_id = m.event_id and s.rule_id = m.id))
        order by side desc, case side when 'before' then -days else days end, id), '[]')
        from registration_mail_rules m where ${of}) as rules,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by position, id), '[]')
        from registration_categories where ${of}) as categories,
      (select coalesce(json_agg(each), '[]') from (select json_build_object('id', id, 'kind', kind,
        'subject', subject, 'audience', audience, 'recipients', recipients, 'sentAt', sent_at) as each
        from registration_messages where ${of} order by sent_at desc, id desc limit 20) as newest) as messages,
      (select coalesce(json_agg(each), '[]') from (select json_build_object('registrationId', r.id,
        'name', r.name, 'email', coalesce(r.email, ''), 'template', m.template, 'kind', f.kind,
        'reason', f.reason, 'at', f.at) as each
        from registrations r join mails m on m.subject_id = r.id join mail_failures f on f.mail_id = m.id
        where r.organisation_id = ${key.organisation_id} and r.event_id = ${key.event_id}
          and r.erased_at is null and m.state <> 'sent'
        order by f.at desc, f.id desc limit 100) as newest) as failures`.execute(db);
  const found = rows[0];
  if (!found) throw new Error('A query without a table gives one row.');
  const dates = { startsOn: event.starts_on, endsOn: event.ends_on, timeZone: event.time_zone };
  return {
    ...found,
    rules: found.rules.map(({ changedAt, ...rule }) => {
      const moment = ruleMoment(rule, dates);
      const tooLate = moment !== null && Date.parse(changedAt) > moment.at;
      return { ...rule, at: moment === null ? null : isoInstant(moment.at), tooLate };
    }),
    untold: await findUntoldChanges(db, key),
  };
}

type RuleRow = Omit<EventMails['rules'][number], 'at' | 'tooLate'> & { changedAt: string };
