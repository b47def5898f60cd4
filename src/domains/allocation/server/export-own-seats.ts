import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessOwnSeats } from './access.ts';

/**
 * Everything stored about one registration's wishes and seats, for its participant or on the wish of one: also what
 * organisers settled about it, and how it stands in runs. Of others only that somebody asked for a swap.
 * @throws DomainError `registration.not_found`, `allocation.not_found` where the event gives no seats
 */
export async function exportOwnSeats(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<Record<string, unknown>> {
  const { registration } = await accessOwnSeats(db, actor, input.id);
  const { organisation_id, event_id, id } = registration;
  const of = sql`organisation_id = ${organisation_id} and event_id = ${event_id}`;
  const one = async (rows: ReturnType<typeof sql>) => (await rows.execute(db)).rows;
  const [people, seats, swaps, runs, mails] = await Promise.all([
    one(sql`select p.wishes, p.no_preference, p.rest_is_fine, p.away, p.wished_at, p.fixed, p.leads, p.barred,
        p.companions, p.access_checked_at, p.apart, g.name as "group"
      from allocation_people p
      left join allocation_groups g on g.organisation_id = p.organisation_id and g.event_id = p.event_id
        and g.id = p.group_id
      where p.organisation_id = ${organisation_id} and p.event_id = ${event_id} and p.registration_id = ${id}`),
    one(sql`select block_id, slot_id, session_id, chairs, origin, created_at from allocation_seats
      where ${of} and registration_id = ${id} order by block_id`),
    one(sql`select block_id, from_slot, to_slot, state, asked_at, answered_at, from_registration = ${id} as asked_by_you
      from allocation_swaps where ${of} and (from_registration = ${id} or to_registration = ${id})
      order by asked_at`),
    one(sql`select number, created_at,
        (select jsonb_agg(p) from jsonb_array_elements(instance -> 'people') as p
          where split_part(p ->> 'id', '+', 1) = ${id}) as asked,
        (select jsonb_agg(s) from jsonb_array_elements(result -> 'seats') as s
          where split_part(s ->> 'person', '+', 1) = ${id}) as seats
      from allocation_runs where ${of} order by number`),
    one(
      sql`select kind, queued_at from allocation_mails where ${of} and registration_id = ${id} order by kind`,
    ),
  ]);
  const asked = runs.filter((run) => (run as { asked: unknown }).asked !== null);
  return { wishes: people[0] ?? null, seats, swaps, runs: asked, mails };
}
