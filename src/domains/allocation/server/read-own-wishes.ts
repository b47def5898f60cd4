import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { wishesAsked, type Wishes } from '../wishes.ts';
import { accessOwnSeats } from './access.ts';
import { findOwnPerson } from './own-person.ts';
import { takesWishes, type WishesClosed } from './takes-wishes.ts';
import { blocksIn, sessionsIn, timedOccurrences } from './timed-occurrences.ts';

export interface OwnWishes {
  /** Why no wishes are taken now; null where they are. */
  closed: WishesClosed | null;
  closesAt: string | null;
  /** How many wishes everybody is asked for. */
  asked: number;
  /** In the programme's order. */
  workshops: { id: string; slotIds: string[] }[];
  blocks: { id: string; slotIds: string[] }[];
  own: Wishes;
  wishedAt: string | null;
  /** SHA-256 of the secret seed, in hexadecimal. */
  seedHash: string | null;
}

/**
 * What can be wished, and what one has wished so far.
 * @throws DomainError `registration.not_found`, `allocation.not_found`
 */
export async function readOwnWishes(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<OwnWishes> {
  const { registration, allocation } = await accessOwnSeats(db, actor, input.id);
  const key = { organisationId: registration.organisation_id, eventId: registration.event_id };
  const [occurrences, person] = await Promise.all([
    timedOccurrences(db, key),
    findOwnPerson(db, registration),
  ]);
  const workshops = sessionsIn(occurrences);
  const slotsOf = (column: 'session_id' | 'block_id', id: string) =>
    occurrences.filter((one) => one[column] === id).map(({ slot_id }) => slot_id);
  return {
    closed: takesWishes(allocation, now, actor.kind !== 'participant'),
    closesAt: allocation.closes_at,
    asked: wishesAsked({ ranks: allocation.ranks, workshops }),
    workshops: workshops.map((id) => ({ id, slotIds: slotsOf('session_id', id) })),
    blocks: blocksIn(occurrences).map((id) => ({ id, slotIds: slotsOf('block_id', id) })),
    own: {
      wishes: (person?.wishes ?? []).map((tier) => tier.filter((id) => workshops.includes(id))),
      noPreference: person?.no_preference ?? false,
      restIsFine: person?.rest_is_fine ?? false,
      away: person?.away ?? [],
    },
    wishedAt: person?.wished_at ?? null,
    seedHash: allocation.seed_hash,
  };
}
