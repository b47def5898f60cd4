/** What would become of people's seats if a run were published now, and what speaks against it. */
import type { Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { InstancePerson } from '../instance.ts';
import { canonical } from '../receipt.ts';
import { verifyAllocation } from '../verify.ts';
import { buildInstance, previousSeats, registrationOf } from './build-instance.ts';
import { solvedRun, type SolvedRun } from './read-run.ts';
import type { LockedSeats, SeatRow } from './seat-lock.ts';

export interface NewSeat {
  registrationId: string;
  slotId: string;
  chairs: number;
  origin: SeatRow['origin'];
}

export interface PreparedSeats extends SolvedRun {
  seats: NewSeat[];
  /** Registrations that came after the run was made: they choose among free places. */
  late: string[];
  /** Registrations of the run that have ended. */
  gone: string[];
  /** Published seats that would change, of those who still come. */
  changed: number;
}

/**
 * @throws DomainError `allocation.run.not_found`, `allocation.unfinished.conflict`, `allocation.other_seed.conflict`,
 *   `allocation.wishes_open.conflict`, `allocation.outdated.conflict` where wishes, rooms or seats have changed since
 *   (`why`: `people`, `rooms`, `seats`), `allocation.unproven.conflict` where the run does not hold what it says
 */
export async function prepareAllocation(
  db: Kysely<Database>,
  { allocation, occurrences }: LockedSeats,
  runId: string,
  now: number,
): Promise<PreparedSeats> {
  const solved = await solvedRun(db, allocation, runId);
  const { instance, result, run } = solved;
  if (instance.seed !== allocation.seed) throw new DomainError('allocation.other_seed.conflict');
  if (allocation.state === 'open' && allocation.closes_at !== null && Date.parse(allocation.closes_at) > now)
    throw new DomainError('allocation.wishes_open.conflict');
  if (verifyAllocation(run.instance, run.result).length > 0)
    throw new DomainError('allocation.unproven.conflict');
  const present = new Map((await buildInstance(db, allocation)).people.map((person) => [person.id, person]));
  const before = new Map(instance.people.map((person) => [person.id, person]));
  const changed = [...before].filter(([id, person]) => {
    const is = present.get(id);
    return is ? !isSame(is, person) : present.has(registrationOf(id));
  });
  if (changed.length > 0)
    throw new DomainError('allocation.outdated.conflict', { why: 'people', count: changed.length });
  const fixed = new Map(instance.people.map(({ id, fixed }) => [id, new Set(fixed ?? [])]));
  const seats = joinCompanions(
    result.seats.filter(({ person }) => present.has(person)),
    fixed,
  );
  refuseOverfull(seats, occurrences);
  const moved = await movedSeats(db, solved, allocation, seats);
  const isRegistration = (id: string) => id === registrationOf(id);
  return {
    ...solved,
    seats,
    late: [...present.keys()].filter((id) => isRegistration(id) && !before.has(id)),
    gone: [...before.keys()].filter((id) => isRegistration(id) && !present.has(id)),
    changed: moved,
  };
}

/** The sector alone may be corrected without a new run. */
function isSame(one: InstancePerson, other: InstancePerson): boolean {
  const bare = ({ attributes: _, ...person }: InstancePerson) => canonical(person);
  return bare(one) === bare(other);
}

/** One seat for a registration and block, with a chair for each who goes along. */
function joinCompanions(
  seats: readonly { person: string; occurrence: string }[],
  fixed: ReadonlyMap<string, ReadonlySet<string>>,
): NewSeat[] {
  const joined = new Map<string, NewSeat>();
  const own = new Set(seats.map(({ person, occurrence }) => `${person} ${occurrence}`));
  for (const { person, occurrence } of seats) {
    const registrationId = registrationOf(person);
    const key = `${registrationId} ${occurrence}`;
    const seat = joined.get(key);
    const origin = !own.has(key) ? 'beside' : fixed.get(registrationId)?.has(occurrence) ? 'fixed' : 'run';
    if (seat) seat.chairs += 1;
    else joined.set(key, { registrationId, slotId: occurrence, chairs: 1, origin });
  }
  return [...joined.values()];
}

function refuseOverfull(seats: readonly NewSeat[], occurrences: LockedSeats['occurrences']): void {
  const taken = new Map<string, number>();
  for (const { slotId, chairs } of seats) taken.set(slotId, (taken.get(slotId) ?? 0) + chairs);
  for (const [slot, chairs] of taken) {
    const room = occurrences.get(slot);
    if (!room || chairs > room.max + room.margin)
      throw new DomainError('allocation.outdated.conflict', { why: 'rooms', occurrence: slot });
  }
}

/** A run that does not know the seats as they are would undo what people have chosen and swapped. */
async function movedSeats(
  db: Kysely<Database>,
  { instance }: SolvedRun,
  allocation: LockedSeats['allocation'],
  seats: readonly NewSeat[],
): Promise<number> {
  if (allocation.state !== 'published') return 0;
  const current = await previousSeats(db, allocation);
  const key = (seat: { person: string; occurrence: string }) => `${seat.person} ${seat.occurrence}`;
  const known = new Set((instance.previous ?? []).map(key));
  if (current.some((seat) => !known.has(key(seat))))
    throw new DomainError('allocation.outdated.conflict', { why: 'seats' });
  const after = new Set(seats.map(({ registrationId, slotId }) => `${registrationId} ${slotId}`));
  return current.filter((seat) => registrationOf(seat.person) === seat.person && !after.has(key(seat)))
    .length;
}
