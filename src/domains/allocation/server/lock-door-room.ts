import type { Transaction } from 'kysely';
import type { FoundDoor } from '#domains/registration/check-in/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { releaseAt } from '../release.ts';
import { lockSeats, type LockedSeats, type OccurrenceRow } from './seat-lock.ts';

export interface DoorRoom {
  locked: LockedSeats;
  occurrence: OccurrenceRow;
  /** Whether empty chairs may be given away. */
  mayRelease: boolean;
}

/**
 * One occurrence of the door's event, locked until the transaction ends.
 * @throws DomainError `allocation.not_found`, `allocation.slot.not_found`
 */
export async function lockDoorRoom(
  trx: Transaction<Database>,
  door: Pick<FoundDoor, 'organisationId' | 'eventId'>,
  slotId: string,
  now: number,
): Promise<DoorRoom> {
  const locked = await lockSeats(trx, { organisationId: door.organisationId, eventId: door.eventId });
  const occurrence = locked.occurrences.get(slotId);
  const { state, way, release_minutes } = locked.allocation;
  if (!occurrence || (state !== 'published' && way !== 'first_come'))
    throw new DomainError('allocation.slot.not_found');
  const slot = await trx
    .selectFrom('slots')
    .select('starts_at')
    .where('organisation_id', '=', door.organisationId)
    .where('event_id', '=', door.eventId)
    .where('id', '=', slotId)
    .executeTakeFirst();
  const at = releaseAt(slot?.starts_at ?? null, release_minutes);
  return { locked, occurrence, mayRelease: at !== null && Date.parse(at) <= now };
}
