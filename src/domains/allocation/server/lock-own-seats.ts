import type { Transaction } from 'kysely';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { findOwnPlace, whyBlockStays, whyNotHere, type OwnPlace, type Refusal } from './own-place.ts';
import { lockSeats, seatsOf, type LockedSeats, type SeatRow } from './seat-lock.ts';
import { timedOccurrences, type TimedOccurrence } from './timed-occurrences.ts';

export interface LockedOwnSeats {
  locked: LockedSeats;
  occurrences: readonly TimedOccurrence[];
  registration: RegistrationRow;
  own: OwnPlace;
  seats: readonly SeatRow[];
}

/**
 * The seats of an event, locked, and what one person may do about the own ones.
 * @throws DomainError `registration.not_found`, `registration.gone` for somebody without a place
 */
export async function lockOwnSeats(
  trx: Transaction<Database>,
  seen: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
  before?: LockedSeats,
): Promise<LockedOwnSeats> {
  const key = { organisationId: seen.organisation_id, eventId: seen.event_id };
  const locked = before ?? (await lockSeats(trx, key));
  const registration = await trx
    .selectFrom('registrations')
    .selectAll()
    .where('organisation_id', '=', seen.organisation_id)
    .where('event_id', '=', seen.event_id)
    .where('id', '=', seen.id)
    .executeTakeFirst();
  if (!registration || registration.erased_at !== null) throw new DomainError('registration.not_found');
  if (!isSeated(registration)) throw new DomainError('registration.gone');
  const [timed, own, seats] = [
    await timedOccurrences(trx, key),
    await findOwnPlace(trx, registration),
    await seatsOf(trx, locked, seen.id),
  ];
  return { locked, occurrences: timed, registration, own, seats };
}

/** Who is allocated. */
export function isSeated({ state }: Pick<RegistrationRow, 'state'>): boolean {
  return state === 'confirmed' || state === 'attended';
}

/**
 * @throws DomainError `allocation.slot.not_found`, or with the reason: `allocation.full.conflict`,
 * `allocation.not_yours.conflict` …
 */
export function requireOpenFor(
  at: LockedOwnSeats,
  slotId: string,
  now: number,
  options: { isSwap?: boolean } = {},
): TimedOccurrence {
  const occurrence = at.occurrences.find(({ slot_id }) => slot_id === slotId);
  if (!occurrence) throw new DomainError('allocation.slot.not_found');
  // The counters of the lock are those that change while it is held.
  const current = { ...occurrence, taken: at.locked.occurrences.get(slotId)?.taken ?? occurrence.taken };
  refuse(whyNotHere({ ...at, allocation: at.locked.allocation, now }, current, options));
  return occurrence;
}

/** @throws DomainError as `requireOpenFor` */
export function requireOwnBlock(at: LockedOwnSeats, blockId: string, now: number): void {
  refuse(whyBlockStays({ ...at, allocation: at.locked.allocation, now }, blockId));
}

function refuse(reason: Refusal | null): void {
  if (reason !== null) throw new DomainError(`allocation.${reason}.conflict`);
}
