import { sql, type Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ListedState, ListInput } from '../../list/list-schema.ts';
import type { RegistrationState, Sector } from '../../schema.ts';
import { findDesk } from '../access.ts';
import { filtered } from './filtered.ts';

export interface ListedRegistration {
  id: string;
  arrival: number;
  bookingId: string;
  state: RegistrationState;
  holds: boolean;
  name: string | null;
  email: string | null;
  affiliation: string | null;
  sector: Sector | null;
  categoryId: string;
  chairs: number;
  createdAt: string;
  address_confirmed_at: string | null;
}

export interface RegistrationList {
  rows: ListedRegistration[];
  /** Of those the filter lets through, on all pages. */
  total: number;
  pages: number;
  /** Of all, whatever the filter. */
  counts: Partial<Record<ListedState, number>>;
  unconfirmed: number;
  chairs: number;
  categories: { id: string; name: Texts }[];
  extras: { id: string; name: Texts }[];
  quotas: { name: string; size: number; margin: number; taken: number }[];
}

export const pageSize = 50;

const orders = {
  arrival: sql`r.arrival`,
  name: sql`r.name collate "da-x-icu"`,
  affiliation: sql`r.affiliation collate "da-x-icu"`,
  changed: sql`r.changed_at`,
} as const;

/**
 * Who has registered, a page at a time, for the event's organisers; null where registration has not been set up.
 * @throws DomainError `event.not_found`
 */
export async function listRegistrations(
  db: Kysely<Database>,
  actor: Actor,
  input: ListInput,
): Promise<RegistrationList | null> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const desk = await findDesk(db, event);
  if (!desk) return null;
  const key = { organisationId: event.organisation_id, eventId: event.id };
  const where = filtered(key, input);
  const direction = input.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const { rows } = await sql<ListedRegistration>`
    select r.id, r.arrival, r.booking_id as "bookingId", r.state, r.holds, r.name, r.email, r.affiliation, r.sector,
      r.category_id as "categoryId", r.chairs, r.created_at as "createdAt", r.address_confirmed_at
    from registrations r where ${where}
    order by ${orders[input.sort]} ${direction}, r.arrival
    limit ${pageSize} offset ${(input.page - 1) * pageSize}`.execute(db);
  const { rows: found } = await sql<{ total: number }>`
    select count(*)::integer as total from registrations r where ${where}`.execute(db);
  const total = found[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return { rows, total, pages, ...(await counted(db, key)), ...(await partsOf(db, key)) };
}

async function counted(db: Kysely<Database>, key: { organisationId: string; eventId: string }) {
  const { rows } = await sql<{ state: ListedState; count: number; unconfirmed: number; chairs: number }>`
    select case when state = 'waitlisted' and holds then 'offered' else state end as state,
      count(*)::integer as count, sum(case when holds then chairs else 0 end)::integer as chairs,
      (count(*) filter (where address_confirmed_at is null and state not in ('cancelled', 'declined')))::integer
        as unconfirmed
    from registrations
    where organisation_id = ${key.organisationId} and event_id = ${key.eventId} and erased_at is null
    group by 1`.execute(db);
  const sum = (of: 'unconfirmed' | 'chairs') => rows.reduce((total, row) => total + row[of], 0);
  const counts: Partial<Record<ListedState, number>> = {};
  for (const { state, count } of rows) counts[state] = count;
  return { counts, unconfirmed: sum('unconfirmed'), chairs: sum('chairs') };
}

/** What filters and columns need to know of the desk, in one query. */
async function partsOf(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<Pick<RegistrationList, 'categories' | 'extras' | 'quotas'>> {
  const of = sql`organisation_id = ${key.organisationId} and event_id = ${key.eventId}`;
  const { rows } = await sql<Pick<RegistrationList, 'categories' | 'extras' | 'quotas'>>`
    select (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by position, id), '[]')
        from registration_categories where ${of}) as categories,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by position, id), '[]')
        from registration_extras where ${of}) as extras,
      (select coalesce(json_agg(json_build_object('name', name, 'size', size, 'margin', margin, 'taken', taken)
        order by position, id), '[]') from registration_quotas where ${of}) as quotas`.execute(db);
  return rows[0] ?? { categories: [], extras: [], quotas: [] };
}
