import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessDoor } from '#domains/registration/check-in/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { dateOf, wallClockAt } from '#platform/time/wall-clock.ts';
import { releaseAt } from '../release.ts';
import { findAllocation } from './access.ts';
import { readRooms, type Room } from './read-rooms.ts';

export interface DoorRooms {
  timeZone: string;
  rooms: (Room & { free: number; releaseAt: string | null; mayRelease: boolean })[];
}

/**
 * Today's occurrences with their free chairs and who has a seat, for a phone that has been let in at a door. None before
 * seats are published.
 * @throws DomainError `door.not_found`, `door.gone`
 */
export async function readDoorRooms(
  db: Kysely<Database>,
  actor: Actor,
  input: { deviceId: string },
  now: number,
): Promise<DoorRooms> {
  const door = await accessDoor(db, actor, input.deviceId, now);
  const key = { organisationId: door.organisationId, eventId: door.eventId };
  const { timeZone } = door.event;
  const allocation = await findAllocation(db, key);
  if (!allocation || (allocation.state !== 'published' && allocation.way !== 'first_come'))
    return { timeZone, rooms: [] };
  const today = dateOf(wallClockAt(isoInstant(now), timeZone));
  const rooms = await readRooms(db, key);
  return {
    timeZone,
    rooms: rooms
      .filter(({ date }) => date === today)
      .map((room) => {
        const at = releaseAt(room.startsAt, allocation.release_minutes);
        const free = Math.max(0, room.max - room.taken);
        return { ...room, free, releaseAt: at, mayRelease: at !== null && Date.parse(at) <= now };
      }),
  };
}

/** Whether a door has anything to show here: for its link. */
export async function hasDoorRooms(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<boolean> {
  const allocation = await findAllocation(db, key);
  return allocation !== undefined && (allocation.state === 'published' || allocation.way === 'first_come');
}
