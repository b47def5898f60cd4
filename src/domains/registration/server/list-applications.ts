import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { todayIn } from '#platform/time/today.ts';
import { promiseState, type Application, type PromiseState } from '../applications.ts';
import { freeChairs, type Quota } from '../rules.ts';
import type { QuestionOption } from '../schema.ts';
import { accessDesk } from './access.ts';

export interface ApplicationTable {
  applications: Application[];
  categories: { id: string; name: Texts; free: number | null }[];
  questions: { id: string; label: Texts }[];
  /** Chairs nobody holds yet, over all that applicants can get; null where nothing limits them. */
  free: number | null;
  decisions: 'together' | 'at_once';
  wayIn: string;
  promise: PromiseState | null;
  hasWaitingList: boolean;
}

interface Row extends Omit<Application, 'answers'> {
  answers: { questionId: string; value: unknown }[];
}

/**
 * Everybody who applied, with what they answered save what is sensitive. Three queries, however many they are.
 * @throws DomainError `registration.not_found`
 */
export async function listApplications(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
  now: number,
): Promise<ApplicationTable> {
  const { event, desk } = await accessDesk(db, actor, input.event);
  const rows = await readRows(db, event);
  const parts = await readParts(db, event);
  const places = { quotas: new Map(parts.quotas.map((quota) => [quota.id, quota])) };
  const limited = (quotaIds: readonly string[]) => {
    const free = freeChairs(places, quotaIds);
    return free === Infinity ? null : free;
  };
  const all = [...new Set(parts.categories.flatMap(({ quotaIds }) => quotaIds))];
  const isLimited =
    parts.categories.length > 0 && parts.categories.every(({ quotaIds }) => quotaIds.length > 0);
  const unanswered = rows.filter(({ state }) => state === 'applied').length;
  const today = todayIn(event.time_zone, now).date;
  return {
    applications: rows.map((row) => ({
      ...row,
      answers: row.answers.map((one) => said(one, parts.questions)),
    })),
    categories: parts.categories.map(({ id, name, quotaIds }) => ({ id, name, free: limited(quotaIds) })),
    questions: parts.questions.map(({ id, label }) => ({ id, label })),
    free: isLimited ? all.reduce((sum, id) => sum + freeChairs(places, [id]), 0) : null,
    decisions: desk.decisions,
    wayIn: desk.way_in,
    promise: desk.promise_on === null ? null : promiseState(desk.promise_on, today, unanswered),
    hasWaitingList: desk.waiting_list,
  };
}

async function readRows(
  db: Kysely<Database>,
  event: { organisation_id: string; id: string },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.arrival::integer as arrival, r.booking_id as "bookingId", r.state, r.category_id as "categoryId", r.chairs, r.name, r.email,
      r.job_title as "jobTitle", r.affiliation, r.sector, r.address_confirmed_at is not null as "isAddressConfirmed",
      r.verdict, r.score, r.note, r.created_at as "appliedAt", r.told_at as "toldAt",
      (select coalesce(json_agg(json_build_object('questionId', a.question_id, 'value', a.value -> 'value')), '[]')
       from registration_answers a where a.organisation_id = r.organisation_id and a.event_id = r.event_id
         and a.registration_id = r.id) as answers
    from registrations r
    where r.organisation_id = ${event.organisation_id} and r.event_id = ${event.id} and r.erased_at is null
      and (r.state in ('applied', 'declined') or r.decided_at is not null)
      and (r.state <> 'cancelled')
    order by r.arrival`.execute(db);
  return rows;
}

interface Parts {
  quotas: Quota[];
  categories: { id: string; name: Texts; quotaIds: string[] }[];
  questions: { id: string; label: Texts; options: QuestionOption[] }[];
}

async function readParts(
  db: Kysely<Database>,
  event: { organisation_id: string; id: string },
): Promise<Parts> {
  const of = sql`organisation_id = ${event.organisation_id} and event_id = ${event.id}`;
  const { rows } = await sql<Parts>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'size', size, 'margin', margin, 'taken', taken)), '[]')
       from registration_quotas where ${of}) as quotas,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'quotaIds', quota_ids)
         order by position, id), '[]') from registration_categories where ${of}) as categories,
      (select coalesce(json_agg(json_build_object('id', id, 'label', label, 'options', options)
         order by position, id), '[]')
       from registration_questions where ${of} and not is_sensitive) as questions`.execute(db);
  return rows[0] ?? { quotas: [], categories: [], questions: [] };
}

/** An answer as text; a choice by its words in the first language it has. */
function said(
  { questionId, value }: { questionId: string; value: unknown },
  questions: Parts['questions'],
): Application['answers'][number] {
  const options = questions.find(({ id }) => id === questionId)?.options ?? [];
  const word = (one: unknown) => {
    const label = options.find(({ id }) => id === one)?.label;
    return label ? (Object.values(label)[0] ?? String(one)) : String(one);
  };
  const text = typeof value === 'boolean' ? (value ? '✓' : '–') : [value].flat().map(word).join(', ');
  return { questionId, text };
}
