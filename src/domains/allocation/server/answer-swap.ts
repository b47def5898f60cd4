import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { accessOwnSeats } from './access.ts';
import { lockOther, requireForOther } from './ask-swap.ts';
import { lockOwnSeats, requireOpenFor, type LockedOwnSeats } from './lock-own-seats.ts';
import { giveSeat, showSeats, takeSeatBack, type SeatRow } from './seat-lock.ts';
import type { AllocationSwapTable } from './tables.ts';
import { queueSwapMail } from './queue-swap-mail.ts';
import { withdrawAsks } from './withdraw-asks.ts';

type SwapRow = Selectable<AllocationSwapTable>;

/**
 * The asked one accepts, and both have each other's seat at the same moment; or declines. The one who asked may withdraw.
 * Consent is the person's own: organisers change single seats in their own way.
 * @throws DomainError `registration.not_found`, `registration.gone`, `allocation.swap.not_found`,
 * `allocation.swap_gone.conflict` where one of the seats is no longer that person's, `allocation.swap_impossible.conflict`,
 * `allocation.{twice|started|not_open|not_yours}.conflict`
 */
export async function answerSwap(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; swapId: string; answer: 'accept' | 'decline' | 'withdraw' },
  now: number,
): Promise<void> {
  const { registration: seen } = await accessOwnSeats(db, actor, input.id);
  if (actor.kind !== 'participant') throw new DomainError('allocation.swap.not_found');
  await inTransaction(db, async (trx) => {
    const own = await lockOwnSeats(trx, seen);
    const swap = await findAsked(trx, seen, input);
    if (input.answer === 'accept') await exchange(trx, own, swap, now);
    await trx
      .updateTable('allocation_swaps')
      .set({ state: states[input.answer], answered_at: isoInstant(now) })
      .where('organisation_id', '=', swap.organisation_id)
      .where('event_id', '=', swap.event_id)
      .where('id', '=', swap.id)
      .execute();
    if (input.answer !== 'withdraw') {
      const kind = input.answer === 'accept' ? 'swap_done' : 'swap_declined';
      await queueSwapMail(trx, { ...seen, id: swap.from_registration }, kind, now);
    }
    const changed = input.answer === 'accept' ? [swap.from_registration, swap.to_registration] : [seen.id];
    for (const subjectId of changed)
      await recordAudit(trx, actor, {
        organisationId: seen.organisation_id,
        eventId: seen.event_id,
        action: input.answer === 'accept' ? 'registration.swap_seats' : 'registration.end_swap',
        subjectKind: 'registration',
        subjectId,
      });
  });
}

const states = { accept: 'done', decline: 'declined', withdraw: 'withdrawn' } as const;

async function findAsked(
  trx: Transaction<Database>,
  seen: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
  { swapId, answer }: { swapId: string; answer: string },
): Promise<SwapRow> {
  const swap = await trx
    .selectFrom('allocation_swaps')
    .selectAll()
    .where('organisation_id', '=', seen.organisation_id)
    .where('event_id', '=', seen.event_id)
    .where('id', '=', swapId)
    .where(answer === 'withdraw' ? 'from_registration' : 'to_registration', '=', seen.id)
    .executeTakeFirst();
  if (!swap) throw new DomainError('allocation.swap.not_found');
  if (swap.state !== 'asked') throw new DomainError('allocation.swap_gone.conflict');
  return swap;
}

async function exchange(
  trx: Transaction<Database>,
  own: LockedOwnSeats,
  swap: SwapRow,
  now: number,
): Promise<void> {
  const other = await lockOther(trx, own, swap.from_registration);
  const [mine, theirs] = [seatIn(own, swap.to_slot), seatIn(other, swap.from_slot)];
  requireOpenFor(own, theirs.slot_id, now, { isSwap: true });
  requireForOther(other, mine.slot_id, now);
  await takeSeatBack(trx, own.locked, mine);
  await takeSeatBack(trx, own.locked, theirs);
  try {
    for (const [seat, to] of [
      [mine, theirs],
      [theirs, mine],
    ] as const)
      await giveSeat(trx, own.locked, {
        ...{ registrationId: seat.registration_id, slotId: to.slot_id, chairs: seat.chairs, origin: 'swap' },
      });
  } catch (error) {
    // One of them needs more chairs than the other leaves.
    throw isDomainError(error) ? new DomainError('allocation.swap_impossible.conflict') : error;
  }
  for (const { registration } of [own, other]) await withdrawAsks(trx, registration, swap.block_id, now);
  await showSeats(trx, own.locked.allocation, [own.registration.id, other.registration.id]);
}

function seatIn(at: LockedOwnSeats, slotId: string): SeatRow {
  const seat = at.seats.find(({ slot_id }) => slot_id === slotId);
  if (!seat) throw new DomainError('allocation.swap_gone.conflict');
  return seat;
}
