import { sql, type Kysely, type Selectable } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { ruleMoment } from '../mail/rule-moment.ts';
import { queueForMany, recipientsQuery } from './mail-audience.ts';
import type { RegistrationMailRuleTable } from './mail-tables.ts';

type Due = Selectable<RegistrationMailRuleTable> & {
  starts_on: string | null;
  ends_on: string | null;
  time_zone: string;
};

const atOnce = 500;

/**
 * Queues what the rules send, once for each registration: the mail and the note that it is queued share a transaction,
 * and two processes at once, or one that dies half-way, send nothing twice and leave nobody out.
 * @returns how many mails were queued
 */
export async function queueDueMails(db: Kysely<Database>, now: number): Promise<number> {
  const { rows } = await sql<Due>`
    select m.*, e.starts_on, e.ends_on, e.time_zone from registration_mail_rules m
    join events e on e.organisation_id = m.organisation_id and e.id = m.event_id
    where m.is_on and e.published_version > 0 and e.withdrawn_at is null
      and e.starts_on between (${isoInstant(now)}::timestamptz - interval '800 days')::date
        and (${isoInstant(now)}::timestamptz + interval '400 days')::date
    order by m.event_id, m.id`.execute(db);
  let queued = 0;
  for (const rule of rows) {
    const moment = momentOf(rule);
    if (!moment || now < moment.at || now >= moment.over) continue;
    if (Date.parse(rule.changed_at) > moment.at) continue;
    for (let count = atOnce; count === atOnce; queued += count)
      count = await queueSome(db, rule, moment.at, now);
  }
  return queued;
}

function momentOf(rule: Due) {
  const event = { startsOn: rule.starts_on, endsOn: rule.ends_on, timeZone: rule.time_zone };
  return ruleMoment({ side: rule.side, days: rule.days, time: rule.local_time }, event);
}

/** Whoever registered after the moment has just read when and where it is; to remind them would be noise. */
async function queueSome(db: Kysely<Database>, rule: Due, moment: number, now: number): Promise<number> {
  const key = { organisation_id: rule.organisation_id, event_id: rule.event_id };
  return inTransaction(db, async (trx) => {
    await trx
      .selectFrom('registration_mail_rules')
      .select('id')
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .where('id', '=', rule.id)
      .forUpdate()
      .execute();
    const due = recipientsQuery(
      key,
      { audience: rule.audience, categoryId: rule.category_id },
      sql`r.created_at <= ${isoInstant(moment)}`,
    );
    const { rows } = await sql<{ id: string; lang: 'da' | 'nb' | 'en'; email: string }>`
      select * from (${due}) as due where not exists (select from registration_rule_mails s
        where s.organisation_id = ${key.organisation_id} and s.event_id = ${key.event_id}
          and s.rule_id = ${rule.id} and s.registration_id = due.id)
      limit ${atOnce}`.execute(trx);
    if (rows.length === 0) return 0;
    await insertMany(
      trx,
      'registration_rule_mails',
      rows.map(({ id }) => ({
        ...key,
        rule_id: rule.id,
        registration_id: id,
        queued_at: isoInstant(now),
      })),
    );
    await queueForMany(trx, key.organisation_id, rows, { kind: rule.kind, now, hours: 72 });
    await recordAudit(
      trx,
      { kind: 'system' },
      {
        organisationId: key.organisation_id,
        eventId: key.event_id,
        action: 'registration.send_by_rule',
        subjectKind: 'registration_mail_rule',
        subjectId: rule.id,
      },
    );
    return rows.length;
  });
}
