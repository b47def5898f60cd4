import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessOwnSeats } from './access.ts';
import { lockOwnSeats, requireOpenFor } from './lock-own-seats.ts';
import { withdrawAsks } from './withdraw-asks.ts';
import { freeSeats, giveSeat, showSeats } from './seat-lock.ts';
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
  const { registration: seen } = await accessOwnSeats(db, actor, input.id);
  await inTransaction(db, async (trx) => {
    const at = await lockOwnSeats(trx, seen);
    if (at.seats.some(({ slot_id }) => slot_id === input.slotId)) return;
    const wanted = at.locked.occurrences.get(input.slotId);
    // Whoever no longer comes may still sit there.
    if (wanted && freeSeats(wanted) < at.own.chairs) await settleSeats(trx, at.locked);
    const { block_id: blockId } = requireOpenFor(at, input.slotId, now);
    const seat = { registrationId: seen.id, slotId: input.slotId, chairs: at.own.chairs };
    await giveSeat(trx, at.locked, { ...seat, origin: actor.kind === 'participant' ? 'own' : 'organiser' });
    await withdrawAsks(trx, seen, blockId, now);
    await showSeats(trx, at.locked.allocation, [seen.id]);
    await recordAudit(trx, actor, {
      organisationId: seen.organisation_id,
      eventId: seen.event_id,
      action: 'registration.choose_seat',
      subjectKind: 'registration',
      subjectId: seen.id,
    });
  });
}
