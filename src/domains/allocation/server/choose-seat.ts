import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { changeOwnSeats } from './change-own-seats.ts';
import { requireOpenFor } from './lock-own-seats.ts';
import { freeSeats, giveSeat } from './seat-lock.ts';
import { settleSeats } from './settle-seats.ts';

/**
 * Somebody takes a place that is free: moves up after publication, chooses as a late comer, or in order of arrival where
 * that is the way. The seat in that block goes back at the same moment; where there is no chair, nothing changes.
 * @throws DomainError `registration.not_found`, `registration.gone`, `allocation.not_found`, `allocation.slot.not_found`,
 * `allocation.{full|twice|started|not_open|not_held|not_yours}.conflict`
 */
export async function chooseSeat(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; slotId: string },
  now: number,
): Promise<void> {
  const { id, slotId } = input;
  await changeOwnSeats(db, actor, { id, action: 'registration.choose_seat', now }, async (trx, at) => {
    if (at.seats.some(({ slot_id }) => slot_id === slotId)) return null;
    const wanted = at.locked.occurrences.get(slotId);
    // Whoever no longer comes may still sit there.
    if (wanted && freeSeats(wanted) < at.own.chairs) await settleSeats(trx, at.locked);
    const { block_id: blockId } = requireOpenFor(at, slotId, now);
    const seat = { registrationId: id, slotId, chairs: at.own.chairs };
    await giveSeat(trx, at.locked, { ...seat, origin: actor.kind === 'participant' ? 'own' : 'organiser' });
    return blockId;
  });
}
