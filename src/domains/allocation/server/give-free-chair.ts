import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessDoor } from '#domains/registration/check-in/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { lockDoorRoom } from './lock-door-room.ts';
import { placedPeople } from './placed-people.ts';
import { withdrawAsks } from './withdraw-asks.ts';
import { freeSeats, giveSeat, showSeats } from './seat-lock.ts';
import { settleSeats } from './settle-seats.ts';

/**
 * Gives a free chair to somebody who stands at the door of a room and has a place at the event; a seat they had at the
 * same time elsewhere is free then. Chairs that were over-booked are none: the room holds no more.
 * @throws DomainError `door.not_found`, `door.gone`, `allocation.slot.not_found`, `registration.not_found`,
 * `allocation.full.conflict`, `allocation.twice.conflict` for a workshop they have a seat in already
 */
export async function giveFreeChair(
  db: Kysely<Database>,
  actor: Actor,
  input: { deviceId: string; slot: string; registrationId: string },
  now: number,
): Promise<void> {
  const door = await accessDoor(db, actor, input.deviceId, now);
  const key = { organisation_id: door.organisationId, event_id: door.eventId };
  await inTransaction(db, async (trx) => {
    const { locked, occurrence } = await lockDoorRoom(trx, door, input.slot, now);
    await settleSeats(trx, locked);
    const person = await placedPeople(trx, key)
      .select(['r.id', 'p.companions'])
      .where('r.id', '=', input.registrationId)
      .executeTakeFirst();
    if (!person) throw new DomainError('registration.not_found');
    const chairs = 1 + (person.companions ?? 0);
    if (freeSeats(occurrence, false) < chairs)
      throw new DomainError('allocation.full.conflict', { free: Math.max(0, freeSeats(occurrence, false)) });
    await giveSeat(trx, locked, {
      registrationId: person.id,
      slotId: input.slot,
      chairs,
      origin: 'organiser',
    });
    await recordAudit(trx, actor, {
      organisationId: door.organisationId,
      eventId: door.eventId,
      action: 'allocation.give_chair',
      subjectKind: 'registration',
      subjectId: person.id,
    });
    await withdrawAsks(trx, { ...key, id: person.id }, occurrence.block_id, now);
    await showSeats(trx, locked.allocation, [person.id]);
  });
}
