import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { PublicSeats } from '../public-seats.ts';
import { findAllocation } from './access.ts';

/**
 * What everybody may know of how an event's seats are given: rules and rooms, the seed's fingerprint while wishes come in,
 * then seed, receipt and totals. Nobody's wish, nobody's seat. Null until wishes are open.
 */
export async function findPublicSeats(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<PublicSeats | null> {
  const found = await findAllocation(db, key);
  if (!found || found.state === 'preparing') return null;
  const occurrences = await db
    .selectFrom('allocation_occurrences')
    .select(['slot_id as slot', 'session_id as session', 'block_id as block', 'min', 'max'])
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .orderBy('slot_id')
    .execute();
  const byWishes = found.way === 'wishes';
  return {
    format: 1,
    way: found.way,
    state: found.state,
    ranks: found.ranks,
    closesAt: found.closes_at,
    balance: found.balance,
    releaseMinutes: found.release_minutes,
    // The seed itself is read from what was published, never from the row, which knows it from the opening on.
    seed: byWishes
      ? { hash: found.seed_hash, number: found.seed_number, drawnAt: found.seed_drawn_at }
      : null,
    occurrences,
    publishedAt: found.state === 'published' ? found.published_at : null,
    published: found.state === 'published' ? found.published : null,
  };
}
