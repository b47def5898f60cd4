import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { findAllocation } from './access.ts';

/**
 * Which page about seats there is for the people of an event: wishes, the published seats, or choosing in order of
 * arrival; null where none is to be seen.
 */
export async function findOwnSeatsPage(
  db: Kysely<Database>,
  registration: { organisation_id: string; event_id: string },
): Promise<'wishes' | 'seats' | 'choose' | null> {
  const allocation = await findAllocation(db, {
    organisationId: registration.organisation_id,
    eventId: registration.event_id,
  });
  if (!allocation || allocation.state === 'preparing') return null;
  if (allocation.way === 'first_come') return 'choose';
  return allocation.state === 'published' ? 'seats' : 'wishes';
}
