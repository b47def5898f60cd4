import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Desk, DeskCategory } from '../desk.ts';
import { freeChairs, type Quota } from '../rules.ts';

interface Row extends Omit<Desk, 'categories' | 'extras'> {
  quotas: Quota[];
  categories: (Omit<DeskCategory, 'free' | 'isHidden'> & { code: string | null })[];
  extras: Omit<Desk['extras'][number], 'free'>[];
}

export interface FoundDesk {
  desk: Desk;
  /** Codes of hidden categories, by category; never sent to a page. */
  codes: ReadonlyMap<string, string>;
}

/**
 * The desk of a published event, for anybody: what a form asks and whether there is room. One query.
 * Null where the event is not published or has no desk.
 * @param slug the event's current address
 */
export async function findDesk(db: Kysely<Database>, slug: string): Promise<FoundDesk | null> {
  const { rows } = await sql<Row>`
    select d.organisation_id as "organisationId", d.event_id as "eventId", s.slug, e.lang,
      e.time_zone as "timeZone", d.version, d.way_in as "wayIn", d.url,
      d.opens_local as "opensLocal", d.opens_at as "opensAt",
      d.closes_local as "closesLocal", d.closes_at as "closesAt", d.promise_on as "promiseOn",
      d.confirm_hours as "confirmHours", d.group_max as "groupMax", d.unnamed_until as "unnamedUntil",
      d.waiting_list as "waitingList", d.offer_hours as "offerHours", d.asks, d.needs, d.choices, d.currency,
      d.invoicing, d.binding_from as "bindingFrom", d.cancellation_fee as "cancellationFee",
      d.no_show_fee as "noShowFee", d.knowledge_question as "knowledgeQuestion", d.intro,
      d.legal_basis as "legalBasis", d.purpose, d.keep_days as "keepDays", d.sensitive_days as "sensitiveDays",
      ${list('registration_quotas', `'id', id, 'size', size, 'margin', margin, 'taken', taken`)} as quotas,
      ${list(
        'registration_categories',
        `'id', id, 'name', name, 'description', description, 'price', price, 'code', code, 'isOpen', is_open,
         'quotaIds', quota_ids, 'waiting', waiting`,
      )} as categories,
      ${list(
        'registration_extras',
        `'id', id, 'kind', kind, 'choiceGroup', choice_group, 'name', name, 'description', description,
         'onDate', on_date, 'price', price, 'prices', prices, 'closesAt', closes_at,
         'closesLocal', to_char(closes_local, 'YYYY-MM-DD"T"HH24:MI'), 'afterAcceptance', after_acceptance,
         'quotaIds', quota_ids`,
      )} as extras,
      ${list(
        'registration_questions',
        `'id', id, 'kind', kind, 'label', label, 'help', help, 'options', options, 'isRequired', is_required,
         'isSensitive', is_sensitive, 'afterAcceptance', after_acceptance, 'categoryIds', category_ids`,
      )} as questions
    from slugs s
    join events e on e.organisation_id = s.organisation_id and e.id = s.subject_id and e.published_version > 0
      and e.withdrawn_at is null
    join registration_desks d on d.organisation_id = e.organisation_id and d.event_id = e.id
    where s.scope = 'event' and s.slug = ${slug} and s.is_current`.execute(db);
  const [row] = rows;
  return row ? toDesk(row) : null;
}

/** Rows of one of the desk's tables as a JSON list, in the organiser's order. */
function list(table: string, fields: string) {
  return sql`(select coalesce(json_agg(json_build_object(${sql.raw(fields)}) order by position, id), '[]')
    from ${sql.table(table)} x where x.organisation_id = d.organisation_id and x.event_id = d.event_id)`;
}

function toDesk({ quotas, categories, extras, ...desk }: Row): FoundDesk {
  const places = { quotas: new Map(quotas.map((quota) => [quota.id, quota])) };
  const free = (quotaIds: readonly string[]) => {
    const chairs = freeChairs(places, quotaIds);
    return chairs === Infinity ? null : chairs;
  };
  const codes = new Map<string, string>();
  for (const { id, code } of categories) if (code !== null) codes.set(id, code);
  return {
    codes,
    desk: {
      ...desk,
      categories: categories.map(({ code, ...category }) => ({
        ...category,
        isHidden: code !== null,
        free: free(category.quotaIds),
      })),
      extras: extras.map((extra) => ({ ...extra, free: free(extra.quotaIds) })),
    },
  };
}
