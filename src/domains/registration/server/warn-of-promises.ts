import { sql, type Kysely } from 'kysely';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { pickText, type PageLanguage, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { queueMail } from '#platform/server/mail/queue-mail.ts';
import { formatLongDate } from '#platform/time/format.ts';
import { todayIn } from '#platform/time/today.ts';
import { dueAlarm, promiseState, type PromiseState } from '../applications.ts';
import './knowledge-tables.ts';

interface Promised {
  organisationId: string;
  eventId: string;
  organisation: string;
  slug: string;
  title: Texts;
  lang: TextLanguage;
  timeZone: string;
  promiseOn: string;
  unanswered: number;
  sent: number[];
}

/**
 * Warns the organisers of events where somebody is still to be answered 7, 3 and 1 days before the promised date, once
 * each. Doing it twice does no harm.
 * @returns for how many events
 */
export async function warnOfPromises(db: Kysely<Database>, now: number): Promise<number> {
  let warned = 0;
  for (const one of await readPromised(db)) {
    const promise = promiseState(one.promiseOn, todayIn(one.timeZone, now).date, one.unanswered);
    const days = dueAlarm(promise, one.sent);
    if (days !== null && (await warn(db, one, promise, days))) warned += 1;
  }
  return warned;
}

async function readPromised(db: Kysely<Database>): Promise<Promised[]> {
  const { rows } = await sql<Promised>`
    select d.organisation_id as "organisationId", d.event_id as "eventId", o.slug as organisation, s.slug, e.title, e.lang,
      e.time_zone as "timeZone", d.promise_on as "promiseOn", waiting.n as unanswered,
      array(select a.days from registration_promise_alarms a where a.organisation_id = d.organisation_id
        and a.event_id = d.event_id and a.promise_on = d.promise_on) as sent
    from registration_desks d
    join events e on e.organisation_id = d.organisation_id and e.id = d.event_id and e.archived_at is null
    join organisations o on o.id = d.organisation_id
    join slugs s on s.scope = 'event' and s.subject_id = e.id and s.is_current
    cross join lateral (select count(*)::integer as n from registrations r
      where r.event_id = d.event_id and r.state = 'applied') as waiting
    where d.promise_on is not null and waiting.n > 0`.execute(db);
  return rows;
}

/** The alarm is noted in the same transaction as its mails; whoever comes second finds it there. */
async function warn(
  db: Kysely<Database>,
  one: Promised,
  promise: PromiseState,
  days: number,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const noted = await trx
      .insertInto('registration_promise_alarms')
      .values({ organisation_id: one.organisationId, event_id: one.eventId, promise_on: one.promiseOn, days })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (noted.numInsertedOrUpdatedRows === 0n) return false;
    for (const { email, lang } of await organisersOf(trx, one)) {
      const mail = {
        to: email,
        lang,
        template: 'promiseAlarm' as const,
        organisationId: one.organisationId,
        data: {
          event: pickText(one.title, lang, one.lang)?.text ?? one.slug,
          day: formatLongDate(lang, one.promiseOn),
          days: promise.days,
          unanswered: promise.unanswered,
          path: `/${lang}/organise/${one.organisation}/e/${one.slug}/applications`,
        },
      };
      await queueMail(trx, mail).catch((error: unknown) => {
        // Who has had too much mail this hour does not keep the others from theirs.
        if (!isDomainError(error)) throw error;
      });
    }
    return true;
  });
}

async function organisersOf(
  db: Kysely<Database>,
  one: Pick<Promised, 'organisationId' | 'eventId'>,
): Promise<{ email: string; lang: PageLanguage }[]> {
  const { rows } = await sql<{ email: string; lang: PageLanguage }>`
    select distinct a.email, a.lang from accounts a where a.id in (
      select account_id from memberships where organisation_id = ${one.organisationId} and role in ('owner', 'organiser')
      union
      select account_id from event_rights where organisation_id = ${one.organisationId}
        and event_id = ${one.eventId} and role = 'organiser')
    order by a.email`.execute(db);
  return rows;
}
