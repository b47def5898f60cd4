import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { lotteryOf } from '../lottery.ts';
import { accessOwnSeats } from './access.ts';
import { areSeatsShown } from './own-place.ts';
import { findOwnPerson, isSamePerson } from './own-person.ts';
import { findPublishedRun } from './own-run.ts';

/**
 * One's own line of the allocation, to check it: what one wished, what the run answered, what holds now, and the seed and
 * receipt that are published for everybody. What organisers settled about a person is not in it.
 * @throws DomainError `registration.not_found`, `allocation.not_found`, also while nothing is published
 */
export async function readOwnLine(db: Kysely<Database>, actor: Actor, input: { id: string }) {
  const { registration, allocation } = await accessOwnSeats(db, actor, input.id);
  if (!areSeatsShown(allocation)) throw new DomainError('allocation.not_found');
  const [person, run, seats] = await Promise.all([
    findOwnPerson(db, registration),
    findPublishedRun(db, allocation),
    db
      .selectFrom('allocation_seats')
      .select(['block_id', 'slot_id', 'session_id', 'origin'])
      .where('organisation_id', '=', registration.organisation_id)
      .where('event_id', '=', registration.event_id)
      .where('registration_id', '=', registration.id)
      .orderBy('block_id')
      .execute(),
  ]);
  const asked = isSamePerson(registration, person) ? run?.people.get(registration.id) : undefined;
  const seed = allocation.published?.seed ?? null;
  return {
    format: 1,
    person: registration.id,
    wishes: asked?.wishes ?? person?.wishes ?? [],
    away: person?.away ?? [],
    wishedAt: person?.wished_at ? isoInstant(Date.parse(person.wished_at)) : null,
    /** As the published run gave them; `lottery` is the first 4 bytes of SHA-256(seed NUL person NUL occurrence) mod 1000. */
    run: asked
      ? {
          ranks: run?.instance.ranks ?? null,
          seats: (run?.result.seats ?? [])
            .filter(({ person: who }) => who === registration.id)
            .map(({ occurrence, loss }) => ({
              ...{ occurrence, loss },
              lottery: seed === null ? null : lotteryOf(seed, registration.id, occurrence),
            })),
          receipt: run?.result.receipt ?? null,
        }
      : null,
    seats: seats.map((seat) => ({
      ...{ block: seat.block_id, occurrence: seat.slot_id, workshop: seat.session_id, origin: seat.origin },
    })),
    published: allocation.published && {
      seed,
      seedHash: allocation.published.seedHash,
      receipt: allocation.published.receipt,
    },
  };
}
