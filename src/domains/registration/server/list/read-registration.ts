import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from '../access.ts';
import { placeInLine } from '../place-in-line.ts';
import type { AnsweredQuestion } from '../read-belongings.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';

export interface RegistrationStep {
  id: string;
  at: string;
  action: string;
  fields: string[];
  actorKind: string;
  /** Of an account that is still there. */
  actorName: string | null;
}

interface Around {
  category: Texts;
  categories: { id: string; name: Texts }[];
  extras: {
    id: string;
    name: Texts;
    state: 'taken' | 'waiting' | 'cancelled';
    price: number;
    note: string | null;
  }[];
  answers: AnsweredQuestion[];
  booking: { name: string | null; email: string | null } | null;
  /** The others who were booked in one go. */
  party: { id: string; name: string | null; state: RegistrationRow['state']; holds: boolean }[];
  steps: RegistrationStep[];
}

export interface ReadRegistration extends Around {
  row: RegistrationRow;
  /** Place in line; null for somebody who is not waiting. */
  number: number | null;
  currency: string;
  lang: TextLanguage;
  timeZone: string;
}

/** Enough to see what happened; the organisation's history holds all. */
const mostSteps = 50;

/**
 * All that is known of one registration save needs and sensitive answers, for the event's organisers.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function readRegistration(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
): Promise<ReadRegistration> {
  const { event, desk, row } = await accessAsOrganiser(db, actor, input);
  const isInLine = row.state === 'waitlisted' && !row.holds;
  return {
    row,
    ...(await around(db, row)),
    number: isInLine ? await placeInLine(db, row) : null,
    currency: desk.currency,
    lang: event.lang,
    timeZone: event.time_zone,
  };
}

async function around(db: Kysely<Database>, row: RegistrationRow): Promise<Around> {
  const of = (table: string) =>
    sql`${sql.ref(`${table}.organisation_id`)} = ${row.organisation_id}
      and ${sql.ref(`${table}.event_id`)} = ${row.event_id}`;
  const { rows } = await sql<Around>`
    select
      (select name from registration_categories c where ${of('c')} and c.id = ${row.category_id}) as category,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.position, c.id), '[]')
        from registration_categories c where ${of('c')}) as categories,
      (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'state', t.state, 'price', t.price, 'note', t.note)
          order by x.position, x.id), '[]')
        from registration_extra_choices t join registration_extras x
          on x.organisation_id = t.organisation_id and x.event_id = t.event_id and x.id = t.extra_id
        where ${of('t')} and t.registration_id = ${row.id}) as extras,
      (select coalesce(json_agg(json_build_object('questionId', q.id, 'label', q.label, 'kind', q.kind, 'options', q.options,
          'value', a.value -> 'value') order by q.position, q.id), '[]')
        from registration_answers a join registration_questions q
          on q.organisation_id = a.organisation_id and q.event_id = a.event_id and q.id = a.question_id
        where ${of('a')} and a.registration_id = ${row.id}) as answers,
      (select json_build_object('name', b.name, 'email', b.email) from registration_bookings b
        where ${of('b')} and b.id = ${row.booking_id}) as booking,
      (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'state', r.state, 'holds', r.holds)
          order by r.arrival), '[]')
        from registrations r where ${of('r')} and r.booking_id = ${row.booking_id} and r.id <> ${row.id}
          and r.erased_at is null) as party,
      (select coalesce(json_agg(s order by s."at" desc, s.id desc), '[]') from (
        select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "at", e.action, e.fields,
          e.actor_kind as "actorKind", a.name as "actorName"
        from audit_entries e left join accounts a on e.actor_kind = 'account' and a.id = e.actor_id
        where ${of('e')} and e.subject_id = ${row.id} order by e.at desc, e.id desc limit ${mostSteps}) s) as steps`.execute(
    db,
  );
  const [found] = rows;
  if (!found) throw new Error('a query without a table gave no row');
  return found;
}
