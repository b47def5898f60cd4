import { sql, type Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { todayIn } from '#platform/time/today.ts';
import { promiseState, type PromiseState } from '../applications.ts';
import type { WayIn } from '../schema.ts';

export interface DeskFacts {
  wayIn: WayIn;
  /** Whether anybody has applied, also where the way in has changed since. */
  hasApplications: boolean;
  asksForKnowledge: boolean;
  promise: PromiseState | null;
}

/**
 * What the frame of an event's pages shows of its registration; null without a desk, and for those who only read.
 * @throws DomainError `event.not_found`
 */
export async function deskFacts(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
  now: number,
): Promise<DeskFacts | null> {
  const { event, role } = await accessEvent(db, actor, { slug: input.event }, 'reader');
  if (role !== 'owner' && role !== 'organiser') return null;
  const { rows } = await sql<{
    wayIn: WayIn;
    promiseOn: string | null;
    unanswered: number;
    hasApplications: boolean;
    asksForKnowledge: boolean;
  }>`
    select way_in as "wayIn", promise_on as "promiseOn", knowledge_question <> '{}' as "asksForKnowledge",
      (select count(*)::integer from registrations r where r.event_id = d.event_id and r.state = 'applied')
        as unanswered,
      exists (select from registrations r where r.event_id = d.event_id
        and (r.state = 'applied' or r.decided_at is not null)) as "hasApplications"
    from registration_desks d where organisation_id = ${event.organisation_id} and event_id = ${event.id}`.execute(
    db,
  );
  const [desk] = rows;
  if (!desk) return null;
  const { promiseOn, unanswered, ...facts } = desk;
  const today = todayIn(event.time_zone, now).date;
  return { ...facts, promise: promiseOn === null ? null : promiseState(promiseOn, today, unanswered) };
}
