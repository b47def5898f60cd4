import { sql, type Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { erasureMoments, remindDays } from '../privacy/retention.ts';
import { findDesk } from './access.ts';

export interface Retention {
  /** Registrations with and without names. */
  kept: number;
  erased: number;
  /** `YYYY-MM-DD` in the event's zone; null while it has no date. */
  sensitiveOn: string | null;
  allOn: string | null;
  /** All is erased within thirty days, and there is somebody to erase. */
  isSoon: boolean;
}

/**
 * What is kept of those who registered for an event, and when it goes. Null where the event has no registration.
 * @throws DomainError `event.not_found`
 */
export async function readRetention(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
  now: number,
): Promise<Retention | null> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const desk = await findDesk(db, event);
  if (!desk) return null;
  const { rows } = await sql<{ kept: number; erased: number }>`
    select count(*) filter (where erased_at is null)::integer as kept,
      count(*) filter (where erased_at is not null)::integer as erased
    from registrations where organisation_id = ${event.organisation_id} and event_id = ${event.id}`.execute(
    db,
  );
  const { kept = 0, erased = 0 } = rows[0] ?? {};
  const moments = erasureMoments({
    endsOn: event.ends_on ?? event.starts_on,
    timeZone: event.time_zone,
    keepDays: desk.keep_days,
    sensitiveDays: desk.sensitive_days,
  });
  const isSoon = kept > 0 && moments !== null && now >= moments.allAt - remindDays * 86_400_000;
  return { kept, erased, sensitiveOn: moments?.sensitiveOn ?? null, allOn: moments?.allOn ?? null, isSoon };
}
