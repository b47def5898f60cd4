import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { CaseFacts } from '../privacy/case-file.ts';
import type { exportCase as schema } from '../privacy/privacy-schema.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';

/** Rows a PDF can take; more go as CSV. */
const mostInPdf = 2000;

/**
 * Everything a public organiser must be able to keep of an event's registrations: who applied, what was decided when and
 * by whom, what was written. Sensitive answers only when asked for. That it was taken out is written down.
 * @throws DomainError `event.not_found`, `registration.not_found`, `registration.case.too_large`
 */
export async function exportCase(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
): Promise<CaseFacts> {
  const { event, desk } = await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  return inTransaction(db, async (trx) => {
    const { rows: registrations } = await registrationsOf(key, input.sensitive).execute(trx);
    if (input.file === 'pdf' && registrations.length > mostInPdf)
      throw new DomainError('registration.case.too_large');
    const { rows: log } = await logOf(key).execute(trx);
    const { rows: mails } = await mailsOf(key).execute(trx);
    const messages = await trx
      .selectFrom('registration_messages')
      .select(['subject', 'body', 'recipients', 'sent_at as sentAt'])
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .orderBy('sent_at')
      .execute();
    const questions = await trx
      .selectFrom('registration_questions')
      .select(['id', 'label', 'options', 'is_sensitive as isSensitive'])
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .orderBy('position')
      .orderBy('id')
      .execute();
    await recordAudit(trx, actor, {
      organisationId: key.organisation_id,
      eventId: key.event_id,
      action: input.sensitive ? 'registration.export_case_sensitive' : 'registration.export_case',
      subjectKind: 'event',
      subjectId: key.event_id,
      fields: [input.file],
    });
    return {
      title: event.title,
      lang: event.lang,
      timeZone: event.time_zone,
      startsOn: event.starts_on,
      endsOn: event.ends_on,
      wayIn: desk.way_in,
      promiseOn: desk.promise_on,
      withSensitive: input.sensitive,
      questions: questions.filter(({ isSensitive }) => input.sensitive || !isSensitive),
      registrations,
      log: [...log, ...mails].sort((one, other) => (one.at < other.at ? -1 : 1)),
      messages,
    };
  });
}

interface EventKey {
  organisation_id: string;
  event_id: string;
}

function registrationsOf(key: EventKey, sensitive: boolean) {
  const answers = (table: string) => sql`(select jsonb_object_agg(a.question_id, a.value -> 'value')
    from ${sql.table(table)} a where a.organisation_id = r.organisation_id and a.event_id = r.event_id
      and a.registration_id = r.id)`;
  return sql<CaseFacts['registrations'][number]>`
    select r.arrival::integer as arrival, r.created_at as "receivedAt", r.name, r.email, r.job_title as "jobTitle",
      r.affiliation, r.sector, c.name as category, r.state, r.decided_at as "decidedAt", r.told_at as "toldAt",
      r.score, r.note, r.erased_at is not null as "isErased",
      coalesce(${answers('registration_answers')}, '{}')
        || ${sensitive ? sql`coalesce(${answers('registration_sensitive_answers')}, '{}')` : sql`'{}'::jsonb`}
        as answers,
      ${
        sensitive
          ? sql`(select jsonb_build_object('diet', n.diet, 'access', n.access, 'interpreter', n.interpreter,
              'companions', n.companions) from registration_needs n where n.organisation_id = r.organisation_id
              and n.event_id = r.event_id and n.registration_id = r.id)`
          : sql`null::jsonb`
      } as needs
    from registrations r
    join registration_categories c on c.organisation_id = r.organisation_id and c.event_id = r.event_id
      and c.id = r.category_id
    where r.organisation_id = ${key.organisation_id} and r.event_id = ${key.event_id}
    order by r.arrival`;
}

/** What the audit trail says of each registration; who acted, by name where that is an account that is still there. */
function logOf(key: EventKey) {
  return sql<CaseFacts['log'][number]>`
    select a.at, a.actor_kind as "actorKind", u.name as "actorName", a.action, null as mail, null as "mailState",
      r.arrival::integer as arrival
    from audit_entries a
    left join registrations r on r.organisation_id = a.organisation_id and r.id = a.subject_id
      and a.subject_kind = 'registration'
    left join accounts u on a.actor_kind = 'account' and u.id = a.actor_id
    where a.organisation_id = ${key.organisation_id} and a.event_id = ${key.event_id}
      and (a.action like 'registration.%' or a.action like 'allocation.%')
    order by a.at, a.id`;
}

function mailsOf(key: EventKey) {
  return sql<CaseFacts['log'][number]>`
    select m.at, 'system' as "actorKind", null as "actorName",
      null as action, m.template as mail, m.state as "mailState", r.arrival::integer as arrival
    from (
      select id, subject_id, template, state, coalesce(done_at, created_at) as at from mails
      union all
      select mail_id, registration_id, kind, state, at from registration_sent_mails kept
      where organisation_id = ${key.organisation_id} and event_id = ${key.event_id}
        and not exists (select from mails where mails.id = kept.mail_id)) m
    join registrations r on r.id = m.subject_id
    where r.organisation_id = ${key.organisation_id} and r.event_id = ${key.event_id}
    order by 1, m.id`;
}
