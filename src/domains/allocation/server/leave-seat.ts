import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { changeOwnSeats } from './change-own-seats.ts';
import { requireOwnBlock } from './lock-own-seats.ts';
import { takeSeatBack } from './seat-lock.ts';

/**
 * Somebody gives the own seat in a block back; another may take it at once.
 * @throws DomainError as `chooseSeat`, and `allocation.slot.not_found` where there is no seat
 */
export async function leaveSeat(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; slotId: string },
  now: number,
): Promise<void> {
  await changeOwnSeats(
    db,
    actor,
    { id: input.id, action: 'registration.leave_seat', now },
    async (trx, at) => {
      const seat = at.seats.find(({ slot_id }) => slot_id === input.slotId);
      if (!seat) throw new DomainError('allocation.slot.not_found');
      requireOwnBlock(at, seat.block_id, now);
      await takeSeatBack(trx, at.locked, seat);
      return seat.block_id;
    },
  );
}
