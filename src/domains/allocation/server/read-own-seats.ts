import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { explainSeats, type BetterWish, type ExplainedBlock } from '../explain-seats.ts';
import { wishNumber } from '../wishes.ts';
import { accessOwnSeats, type AllocationRow } from './access.ts';
import { isSeated } from './lock-own-seats.ts';
import { isSamePerson } from './own-person.ts';
import { findPublishedRun } from './own-run.ts';
import { areSeatsShown, findOwnPlace, whyBlockStays, whyNotHere, type OwnPlace } from './own-place.ts';
import type { SeatRow } from './seat-lock.ts';
import { swapCode } from './swap-code.ts';
import { blocksIn, timedOccurrences, type TimedOccurrence } from './timed-occurrences.ts';

export interface OwnSeats {
  way: AllocationRow['way'];
  /** Not yet published, or the registration has no place: nothing to show. */
  isShown: boolean;
  publishedAt: string | null;
  /** Until when seats are chosen in order of arrival; null where wishes decided. */
  closesAt: string | null;
  receipt: string | null;
  hasNoPreference: boolean;
  hasWishes: boolean;
  blocks: OwnBlock[];
  /** Of others, to oneself: the seat one would give and the one one would get. */
  asked: { id: string; give: string; get: string }[];
  /** Of oneself. */
  asking: { id: string; give: string; get: string }[];
}

export interface OwnBlock {
  id: string;
  isAway: boolean;
  /** The slot one leads. */
  leads: string | null;
  seat: { slotId: string; origin: SeatRow['origin'] } | null;
  /** Which wish the seat is: null for a workshop that was not named. */
  wish: number | null;
  /** Why not a better one, by the published run; empty where the seat is another than it gave. */
  better: BetterWish[];
  instead: ExplainedBlock['instead'];
  /** Whether one may change it oneself. */
  isOwn: boolean;
  /** Places one could take now, best wish first; `wish` as above. */
  free: { slotId: string; wish: number | null }[];
  /** To be given to somebody who wants to swap. */
  swapCode: string | null;
}

/**
 * The own seats with their reasons, and what one can do about them.
 * @throws DomainError `registration.not_found`, `allocation.not_found`
 */
export async function readOwnSeats(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<OwnSeats> {
  const { registration, allocation } = await accessOwnSeats(db, actor, input.id);
  const isShown = areSeatsShown(allocation) && isSeated(registration);
  const own = await findOwnPlace(db, registration);
  const shown = {
    ...{ way: allocation.way, isShown, publishedAt: allocation.published_at },
    closesAt: allocation.way === 'first_come' ? allocation.closes_at : null,
    receipt: allocation.published?.receipt ?? null,
    hasNoPreference: own.person !== undefined && own.person.wishes.length === 0,
  };
  if (!isShown) return { ...shown, hasWishes: false, blocks: [], asked: [], asking: [] };
  const key = { organisationId: registration.organisation_id, eventId: registration.event_id };
  const [occurrences, seats, run] = await Promise.all([
    timedOccurrences(db, key),
    ownSeats(db, registration),
    isSamePerson(registration, own.person) ? findPublishedRun(db, allocation) : null,
  ]);
  const explained = run ? explainSeats(run, registration.id) : null;
  const tiers = run?.people.get(registration.id)?.wishes ?? own.person?.wishes ?? [];
  const at = { allocation, occurrences, own, seats, now, tiers, registration };
  const swaps = await openSwaps(db, registration, seats);
  return {
    ...shown,
    hasWishes: tiers.length > 0,
    blocks: blocksIn(occurrences).map((id) =>
      viewBlock(
        at,
        id,
        explained?.find(({ block }) => block === id),
      ),
    ),
    ...swaps,
  };
}

interface At {
  allocation: AllocationRow;
  occurrences: readonly TimedOccurrence[];
  own: OwnPlace;
  seats: readonly SeatRow[];
  now: number;
  tiers: readonly (readonly string[])[];
  registration: RegistrationRow;
}

function viewBlock(at: At, id: string, explained: ExplainedBlock | undefined): OwnBlock {
  const { own, seats, tiers, registration } = at;
  const occurrences = at.occurrences.filter(({ block_id }) => block_id === id);
  const seat = seats.find(({ block_id }) => block_id === id);
  const leads = occurrences.find(({ slot_id }) => own.leads.includes(slot_id))?.slot_id ?? null;
  const isAsRun = explained !== undefined && explained.slot === (seat?.slot_id ?? null);
  const isOwn = leads === null && whyBlockStays(at, id) === null;
  const free = occurrences
    .filter((one) => one.slot_id !== seat?.slot_id && whyNotHere(at, one) === null)
    .map((one) => ({ slotId: one.slot_id, wish: wishNumber(tiers, one.session_id) }));
  return {
    id,
    isAway: own.person?.away.includes(id) ?? false,
    leads,
    seat: seat ? { slotId: seat.slot_id, origin: seat.origin } : null,
    wish: seat ? wishNumber(tiers, seat.session_id) : null,
    better: isAsRun ? explained.better : [],
    instead: isAsRun ? explained.instead : null,
    isOwn,
    free: free.sort((one, other) => (one.wish ?? Infinity) - (other.wish ?? Infinity) || 0),
    swapCode:
      seat && isOwn
        ? swapCode({
            registrationId: registration.id,
            linkVersion: registration.link_version,
            slotId: seat.slot_id,
          })
        : null,
  };
}

function ownSeats(
  db: Kysely<Database>,
  { organisation_id, event_id, id }: RegistrationRow,
): Promise<SeatRow[]> {
  return db
    .selectFrom('allocation_seats')
    .selectAll()
    .where((where) => where.and({ organisation_id, event_id, registration_id: id }))
    .execute();
}

/** Questions whose seats still are what they were. */
async function openSwaps(
  db: Kysely<Database>,
  { organisation_id, event_id, id }: RegistrationRow,
  seats: readonly SeatRow[],
): Promise<Pick<OwnSeats, 'asked' | 'asking'>> {
  const rows = await db
    .selectFrom('allocation_swaps as w')
    .selectAll('w')
    .where('w.organisation_id', '=', organisation_id)
    .where('w.event_id', '=', event_id)
    .where('w.state', '=', 'asked')
    .where((where) => where.or([where('w.from_registration', '=', id), where('w.to_registration', '=', id)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('allocation_seats as s')
          .select('s.slot_id')
          .whereRef('s.organisation_id', '=', 'w.organisation_id')
          .whereRef('s.event_id', '=', 'w.event_id')
          .where((where) =>
            where.or([
              where.and([
                where('w.to_registration', '=', id),
                where('s.registration_id', '=', where.ref('w.from_registration')),
                where('s.slot_id', '=', where.ref('w.from_slot')),
              ]),
              where.and([
                where('w.from_registration', '=', id),
                where('s.registration_id', '=', where.ref('w.to_registration')),
                where('s.slot_id', '=', where.ref('w.to_slot')),
              ]),
            ]),
          ),
      ),
    )
    .orderBy('w.asked_at')
    .execute();
  const holds = (slot: string) => seats.some(({ slot_id }) => slot_id === slot);
  return {
    asked: rows
      .filter((row) => row.to_registration === id && holds(row.to_slot))
      .map((row) => ({ id: row.id, give: row.to_slot, get: row.from_slot })),
    asking: rows
      .filter((row) => row.from_registration === id && holds(row.from_slot))
      .map((row) => ({ id: row.id, give: row.from_slot, get: row.to_slot })),
  };
}
