/**
 * What one may do oneself about seats: which places are open, and which only the organisers can change. Whatever they
 * settled for a reason of theirs (needs, a fixed place, a group, leading) is refused with one and the same code.
 */
import type { Kysely } from 'kysely';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationRow } from './access.ts';
import { findOwnPerson, type PersonRow } from './own-person.ts';
import { freeSeats, type SeatRow } from './seat-lock.ts';
import type { TimedOccurrence } from './timed-occurrences.ts';

export interface OwnPlace {
  person: PersonRow | undefined;
  /** One, and one for each who goes along. */
  chairs: number;
  /** Sits with a group that must stay together. */
  isBound: boolean;
  /** Slots one leads. */
  leads: readonly string[];
}

export type Refusal = 'not_open' | 'started' | 'not_yours' | 'not_held' | 'twice' | 'full';

export async function findOwnPlace(
  db: Kysely<Database>,
  registration: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
): Promise<OwnPlace> {
  const person = await findOwnPerson(db, registration);
  const group = person?.group_id
    ? await db
        .selectFrom('allocation_groups')
        .select('together')
        .where('organisation_id', '=', registration.organisation_id)
        .where('event_id', '=', registration.event_id)
        .where('id', '=', person.group_id)
        .executeTakeFirst()
    : undefined;
  return {
    person,
    chairs: 1 + (person?.companions ?? 0),
    isBound: group?.together === 'must',
    leads: person?.leads ?? [],
  };
}

/**
 * Whether people choose by themselves now: after the seats are published, or in order of arrival from the opening to
 * the deadline.
 */
export function isChoosing(
  { way, state, closes_at }: Pick<AllocationRow, 'way' | 'state' | 'closes_at'>,
  now: number,
): boolean {
  if (way === 'wishes') return state === 'published';
  return state !== 'preparing' && (closes_at === null || now < Date.parse(closes_at));
}

/** Whether seats are given and may be shown to those who have them. */
export function areSeatsShown({ way, state }: Pick<AllocationRow, 'way' | 'state'>): boolean {
  return state === 'published' || (way === 'first_come' && state === 'open');
}

interface Asked {
  allocation: AllocationRow;
  occurrences: readonly TimedOccurrence[];
  own: OwnPlace;
  seats: readonly SeatRow[];
  now: number;
}

/** Why the own seat in a block, or its being empty, is not one's own to change; null where it is. */
export function whyBlockStays(asked: Asked, blockId: string): Refusal | null {
  const { allocation, occurrences, own, seats, now } = asked;
  if (!isChoosing(allocation, now)) return 'not_open';
  const ofBlock = occurrences.filter(({ block_id }) => block_id === blockId);
  const settled = [...own.leads, ...(own.person?.fixed ?? [])];
  if (own.isBound || ofBlock.some(({ slot_id }) => settled.includes(slot_id))) return 'not_yours';
  const seat = seats.find(({ block_id }) => block_id === blockId);
  if (seat?.origin === 'fixed') return 'not_yours';
  const held = ofBlock.find(({ slot_id }) => slot_id === seat?.slot_id);
  return held && hasStarted(held, now) ? 'started' : null;
}

/** Why one cannot sit in a slot; null where one can. `swapped`: seats that are given back for it. */
export function whyNotHere(
  asked: Asked,
  occurrence: TimedOccurrence,
  options: { isSwap?: boolean } = {},
): Refusal | null {
  const { allocation, occurrences, own, seats, now } = asked;
  const stays = whyBlockStays(asked, occurrence.block_id);
  if (stays) return stays;
  if (hasStarted(occurrence, now)) return 'started';
  const led = occurrences.filter(({ slot_id }) => own.leads.includes(slot_id));
  const isLed = led.some(({ session_id }) => session_id === occurrence.session_id);
  if (isLed || own.person?.barred.includes(occurrence.slot_id)) return 'not_yours';
  const elsewhere = seats.filter(({ block_id }) => block_id !== occurrence.block_id);
  if (elsewhere.some(({ session_id }) => session_id === occurrence.session_id)) return 'twice';
  if (options.isSwap) return null;
  // With wishes it is settled at publication what is held; in order of arrival somebody has to be the first.
  if (allocation.way === 'wishes' && occurrence.taken === 0 && occurrence.min > own.chairs) return 'not_held';
  return freeSeats(occurrence) < own.chairs ? 'full' : null;
}

function hasStarted({ starts_at }: TimedOccurrence, now: number): boolean {
  return starts_at !== null && now >= Date.parse(starts_at);
}
