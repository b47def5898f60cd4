import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { accessOwnSeats } from './access.ts';
import { lockOwnSeats, requireOpenFor, type LockedOwnSeats } from './lock-own-seats.ts';
import { queueSwapMail } from './queue-swap-mail.ts';
import { seatOfCode } from './swap-code.ts';

const tries: Limit = { name: 'swap code', points: 30, seconds: 3600 };

/**
 * Asks the one whose seat the code is to change seats; asking is one's own consent. Nobody learns who the other is. An
 * earlier question for that block is withdrawn.
 * @throws DomainError `registration.not_found`, `registration.gone`, `rate.too_many`, `allocation.swap_code.invalid`,
 * `allocation.swap_none.conflict` for somebody without a seat then, `allocation.swap_impossible.conflict` where a rule
 * forbids it to either of them, `allocation.{twice|started|not_open|not_yours}.conflict`
 */
export async function askSwap(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; code: string },
  now: number,
): Promise<void> {
  const { registration: seen } = await accessOwnSeats(db, actor, input.id);
  await takePoint(db, tries, seen.id);
  await inTransaction(db, async (trx) => {
    const own = await lockOwnSeats(trx, seen);
    const key = { organisationId: seen.organisation_id, eventId: seen.event_id };
    const theirs = await seatOfCode(trx, key, input.code);
    if (!theirs || theirs.registrationId === seen.id) throw new DomainError('allocation.swap_code.invalid');
    const mine = own.seats.find(({ block_id }) => block_id === theirs.blockId);
    if (!mine) throw new DomainError('allocation.swap_none.conflict');
    if (mine.slot_id === theirs.slotId) throw new DomainError('allocation.swap_impossible.conflict');
    requireOpenFor(own, theirs.slotId, now, { isSwap: true });
    const other = await lockOther(trx, own, theirs.registrationId);
    requireForOther(other, mine.slot_id, now);
    await trx
      .updateTable('allocation_swaps')
      .set({ state: 'withdrawn', answered_at: isoInstant(now) })
      .where((where) =>
        where.and({
          ...{ organisation_id: seen.organisation_id, event_id: seen.event_id },
          ...{ from_registration: seen.id, block_id: theirs.blockId, state: 'asked' },
        }),
      )
      .execute();
    await trx
      .insertInto('allocation_swaps')
      .values({
        ...{ organisation_id: seen.organisation_id, event_id: seen.event_id, id: newId() },
        ...{ block_id: theirs.blockId, from_registration: seen.id, to_registration: theirs.registrationId },
        ...{ from_slot: mine.slot_id, to_slot: theirs.slotId, asked_at: isoInstant(now) },
      })
      .execute();
    await queueSwapMail(trx, other.registration, 'swap_asked', now);
    await recordAudit(trx, actor, {
      organisationId: seen.organisation_id,
      eventId: seen.event_id,
      action: 'registration.ask_swap',
      subjectKind: 'registration',
      subjectId: seen.id,
    });
  });
}

/** The other side of a swap, under the lock that is held. @throws DomainError `allocation.swap_impossible.conflict` */
export async function lockOther(
  trx: Transaction<Database>,
  own: LockedOwnSeats,
  registrationId: string,
): Promise<LockedOwnSeats> {
  try {
    return await lockOwnSeats(trx, { ...own.registration, id: registrationId }, own.locked);
  } catch (error) {
    throw isDomainError(error) ? new DomainError('allocation.swap_impossible.conflict') : error;
  }
}

/** Why the other cannot is theirs. @throws DomainError `allocation.swap_impossible.conflict` */
export function requireForOther(other: LockedOwnSeats, slotId: string, now: number): void {
  try {
    requireOpenFor(other, slotId, now, { isSwap: true });
  } catch (error) {
    throw isDomainError(error) ? new DomainError('allocation.swap_impossible.conflict') : error;
  }
}
