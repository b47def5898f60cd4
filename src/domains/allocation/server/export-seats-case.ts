import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { SeatsCaseRow } from '../seats-case.ts';
import { findAllocation } from './access.ts';

/**
 * Wishes and seats for the exported case, one row a registration that has any. Places somebody must not get are a matter
 * of needs and not of the case. `exportCase` notes that the case was taken out. Empty where the event gives no seats.
 * @throws DomainError `event.not_found`
 */
export async function exportSeatsCase(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<SeatsCaseRow[]> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const key = { organisationId: event.organisation_id, eventId: event.id };
  if (!(await findAllocation(db, key))) return [];
  const { rows } = await sql<SeatsCaseRow>`
    select r.arrival::integer as arrival, r.name,
      coalesce((select jsonb_agg((select coalesce(jsonb_agg(s.title order by w.place), '[]')
          from jsonb_array_elements_text(t.tier) with ordinality as w (id, place)
          join sessions s on s.organisation_id = r.organisation_id and s.event_id = r.event_id and s.id = w.id::uuid)
          order by t.place)
        from jsonb_array_elements(p.wishes) with ordinality as t (tier, place)), '[]') as wishes,
      coalesce((select jsonb_agg(jsonb_build_object('code', l.code, 'title', s.title, 'origin', a.origin)
          order by l.starts_local, l.id)
        from allocation_seats a
        join slots l on l.organisation_id = a.organisation_id and l.event_id = a.event_id and l.id = a.slot_id
        join sessions s on s.organisation_id = a.organisation_id and s.event_id = a.event_id and s.id = a.session_id
        where a.organisation_id = r.organisation_id and a.event_id = r.event_id and a.registration_id = r.id),
        '[]') as seats
    from registrations r
    left join allocation_people p on p.organisation_id = r.organisation_id and p.event_id = r.event_id
      and p.registration_id = r.id
    where r.organisation_id = ${key.organisationId} and r.event_id = ${key.eventId} and r.erased_at is null
      and (p.wished_at is not null or exists (select from allocation_seats a
        where a.organisation_id = r.organisation_id and a.event_id = r.event_id and a.registration_id = r.id))
    order by r.arrival`.execute(db);
  return rows;
}
