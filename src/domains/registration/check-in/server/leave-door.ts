import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { accessDoor } from './access.ts';

/**
 * The phone's work is over: its cookie opens nothing any more.
 * @throws DomainError `door.not_found`, `door.gone`
 */
export async function leaveDoor(
  db: Kysely<Database>,
  actor: Actor,
  { deviceId }: { deviceId: string },
  now: number,
): Promise<void> {
  const door = await accessDoor(db, actor, deviceId, now, true);
  await sql`update door_devices set ended_at = ${isoInstant(now)}
    where organisation_id = ${door.organisationId} and event_id = ${door.eventId} and id = ${deviceId}`.execute(
    db,
  );
}
