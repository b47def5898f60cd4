import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { EventCard } from '../listings.ts';

/** `from`: ISO date; events that end on it or later, and those without a date. */
export async function listPublished(
  _db: Kysely<Database>,
  _filter: { organisationId?: string; seriesId?: string; from?: string },
): Promise<EventCard[]> {
  throw new Error('not built yet');
}
