import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ListedState } from '../../list/list-schema.ts';
import type { Sector } from '../../schema.ts';
import { accessDesk } from '../access.ts';

export interface Figures {
  /** Registrations that came on each day of the event's zone on which any came, in order. */
  days: { day: string; count: number }[];
  states: { state: ListedState; count: number }[];
  /** Of those that have not ended; null for who said none. */
  sectors: { sector: Sector | null; count: number }[];
  categories: { name: Texts; count: number }[];
  lang: TextLanguage;
}

/**
 * How many have registered: by day, state, sector and category; no names.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function readFigures(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<Figures> {
  const { event } = await accessDesk(db, actor, input.event);
  const of = sql`r.organisation_id = ${event.organisation_id} and r.event_id = ${event.id}`;
  const stands = sql`r.state not in ('cancelled', 'declined')`;
  const grouped = (what: ReturnType<typeof sql>, name: string, where: ReturnType<typeof sql>) => sql`
    (select coalesce(json_agg(json_build_object(${sql.lit(name)}, g.what, 'count', g.count) order by g.what), '[]')
     from (select ${what} as what, count(*)::integer as count from registrations r where ${of} and ${where}
       group by 1) g)`;
  const { rows } = await sql<Omit<Figures, 'lang'>>`
    select
      ${grouped(sql`to_char(r.created_at at time zone ${event.time_zone}, 'YYYY-MM-DD')`, 'day', sql`true`)} as days,
      ${grouped(sql`case when r.state = 'waitlisted' and r.holds then 'offered' else r.state end`, 'state', sql`true`)}
        as states,
      ${grouped(sql`r.sector`, 'sector', stands)} as sectors,
      (select coalesce(json_agg(json_build_object('name', c.name, 'count', (select count(*) from registrations r
          where ${of} and r.category_id = c.id and ${stands})) order by c.position, c.id), '[]')
        from registration_categories c where c.organisation_id = ${event.organisation_id}
          and c.event_id = ${event.id}) as categories`.execute(db);
  const none = { days: [], states: [], sectors: [], categories: [] };
  return { ...(rows[0] ?? none), lang: event.lang };
}
