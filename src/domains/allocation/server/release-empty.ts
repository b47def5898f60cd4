import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessDoor } from '#domains/registration/check-in/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { lockDoorRoom } from './lock-door-room.ts';
import { showSeats, takeSeatBack } from './seat-lock.ts';
import { withdrawAsks } from './withdraw-asks.ts';

export interface EmptyChairs {
  deviceId: string;
  slot: string;
  /** Registrations whose chair is empty. */
  absent: readonly string[];
}

/**
 * Whoever stands at the door of a room frees the chairs nobody has come to, once the occurrence has run for the set
 * minutes. Only those named lose their seat; one who is not seated here, or was freed already, is left alone.
 * @returns how many chairs became free
 * @throws DomainError `door.not_found`, `door.gone`, `allocation.slot.not_found`, `allocation.too_early.conflict`
 */
export async function releaseEmpty(
  db: Kysely<Database>,
  actor: Actor,
  input: EmptyChairs,
  now: number,
): Promise<{ chairs: number }> {
  const door = await accessDoor(db, actor, input.deviceId, now);
  return inTransaction(db, async (trx) => {
    const { locked, mayRelease } = await lockDoorRoom(trx, door, input.slot, now);
    if (!mayRelease) throw new DomainError('allocation.too_early.conflict');
    if (input.absent.length === 0) return { chairs: 0 };
    const key = { organisation_id: door.organisationId, event_id: door.eventId, slot_id: input.slot };
    const seats = await trx
      .selectFrom('allocation_seats')
      .selectAll()
      .where((where) => where.and(key))
      .where('registration_id', 'in', [...input.absent])
      .execute();
    for (const seat of seats) {
      await takeSeatBack(trx, locked, seat);
      await withdrawAsks(trx, { ...key, id: seat.registration_id }, seat.block_id, now);
      await recordAudit(trx, actor, {
        organisationId: door.organisationId,
        eventId: door.eventId,
        action: 'allocation.release_chairs',
        subjectKind: 'registration',
        subjectId: seat.registration_id,
      });
    }
    await trx
      .updateTable('allocation_occurrences')
      .set({ released_at: isoInstant(now) })
      .where((where) => where.and(key))
      .where('released_at', 'is', null)
      .execute();
    await showSeats(
      trx,
      locked.allocation,
      seats.map(({ registration_id }) => registration_id),
    );
    return { chairs: seats.reduce((sum, { chairs }) => sum + chairs, 0) };
  });
}
