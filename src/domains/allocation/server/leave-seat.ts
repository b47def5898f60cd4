import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessOwnSeats } from './access.ts';
import { lockOwnSeats, requireOwnBlock } from './lock-own-seats.ts';
import { withdrawAsks } from './withdraw-asks.ts';
import { showSeats, takeSeatBack } from './seat-lock.ts';

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
  const { registration: seen } = await accessOwnSeats(db, actor, input.id);
  await inTransaction(db, async (trx) => {
    const at = await lockOwnSeats(trx, seen);
    const seat = at.seats.find(({ slot_id }) => slot_id === input.slotId);
    if (!seat) throw new DomainError('allocation.slot.not_found');
    requireOwnBlock(at, seat.block_id, now);
    await takeSeatBack(trx, at.locked, seat);
    await withdrawAsks(trx, seen, seat.block_id, now);
    await showSeats(trx, at.locked.allocation, [seen.id]);
    await recordAudit(trx, actor, {
      organisationId: seen.organisation_id,
      eventId: seen.event_id,
      action: 'registration.leave_seat',
      subjectKind: 'registration',
      subjectId: seen.id,
    });
  });
}
