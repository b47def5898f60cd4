import { sql, type Kysely, type RawBuilder } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { DeskSetup } from '../desk-setup.ts';
import { shortHold } from '../rules.ts';

/**
 * How people register for an event, with its codes and how far it has come, for its organisers. One query.
 * @throws DomainError `event.not_found`
 */
export async function loadDeskSetup(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<DeskSetup> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const of = sql`x.organisation_id = ${event.organisation_id} and x.event_id = ${event.id}`;
  const { rows } = await sql<DeskSetup>`
    select
      (select json_build_object(${deskFields}) from registration_desks x where ${of}) as desk,
      ${list('registration_quotas', quotaFields, of)} as quotas,
      ${list('registration_categories', categoryFields, of)} as categories,
      ${list('registration_extras', extraFields, of)} as extras,
      ${list('registration_questions', questionFields, of)} as questions,
      (select json_build_object(${countFields})
        from registrations x join registration_desks d using (organisation_id, event_id) where ${of}) as counts`.execute(
    db,
  );
  if (!rows[0]) throw new Error('A query without a table gives a row.');
  return rows[0];
}

function list(table: string, fields: RawBuilder<unknown>, of: RawBuilder<unknown>) {
  return sql`(select coalesce(json_agg(json_build_object(${fields}) order by x.position, x.id), '[]')
    from ${sql.table(table)} x where ${of})`;
}

const local = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI')`;

const deskFields = sql`
  'wayIn', way_in, 'url', url, 'opensLocal', ${local('opens_local')}, 'opensAt', opens_at,
  'closesLocal', ${local('closes_local')}, 'closesAt', closes_at, 'promiseOn', promise_on,
  'decisions', decisions, 'confirmHours', confirm_hours, 'groupMax', group_max, 'unnamedUntil', unnamed_until,
  'waitingList', waiting_list, 'offers', offers, 'offerHours', offer_hours, 'passing', passing,
  'asks', asks, 'needs', needs, 'choices', choices, 'currency', currency, 'bindingFrom', binding_from,
  'cancellationFee', cancellation_fee, 'noShowFee', no_show_fee, 'walkIns', walk_ins,
  'guestListOn', guest_list_on, 'knowledgeQuestion', knowledge_question, 'intro', intro,
  'legalBasis', legal_basis, 'purpose', purpose, 'keepDays', keep_days, 'sensitiveDays', sensitive_days`;
const quotaFields = sql`'id', id, 'name', name, 'size', size, 'margin', margin, 'taken', taken`;
const categoryFields = sql`
  'id', id, 'name', name, 'description', description, 'price', price, 'code', code, 'isOpen', is_open,
  'quotaIds', quota_ids, 'waiting', waiting, 'held', (select coalesce(sum(r.chairs), 0) from registrations r
    where r.organisation_id = x.organisation_id and r.event_id = x.event_id and r.category_id = x.id and r.holds)`;
const chosen = (state: string) => sql`(select count(*) from registration_extra_choices c
  where c.organisation_id = x.organisation_id and c.event_id = x.event_id and c.extra_id = x.id
    and c.state = ${state})`;
const extraFields = sql`
  'id', id, 'kind', kind, 'choiceGroup', choice_group, 'name', name, 'description', description, 'onDate', on_date,
  'price', price, 'prices', prices, 'quotaIds', quota_ids, 'closesLocal', ${local('closes_local')},
  'afterAcceptance', after_acceptance, 'taken', ${chosen('taken')}, 'waiting', ${chosen('waiting')}`;
const answered = (table: string) => sql`(select count(*) from ${sql.table(table)} a
  where a.organisation_id = x.organisation_id and a.event_id = x.event_id and a.question_id = x.id)`;
const questionFields = sql`
  'id', id, 'kind', kind, 'label', label, 'help', help, 'options', options, 'isRequired', is_required,
  'isSensitive', is_sensitive, 'afterAcceptance', after_acceptance, 'categoryIds', category_ids,
  'answers', ${answered('registration_answers')} + ${answered('registration_sensitive_answers')}`;
const countFields = sql`
  'confirmed', count(*) filter (where x.state in ('confirmed', 'attended')),
  'applied', count(*) filter (where x.state = 'applied'),
  'waitlisted', count(*) filter (where x.state = 'waitlisted' and not x.holds),
  'offered', count(*) filter (where x.state = 'waitlisted' and x.holds),
  'unconfirmed', count(*) filter (where x.hold_until is not null),
  'shortened', count(*) filter (where x.hold_until <= x.created_at + make_interval(hours => ${shortHold}::integer)
    and d.confirm_hours > ${shortHold}::integer)`;
