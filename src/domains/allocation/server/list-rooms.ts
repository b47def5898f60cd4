import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessAllocation } from './access.ts';
import { readRooms, type Room } from './read-rooms.ts';

/**
 * The occurrences whose seats are given, without who sits there: what there is to print.
 * @throws DomainError `event.not_found`, `allocation.not_found`
 */
export async function listRooms(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<Omit<Room, 'people'>[]> {
  const { event } = await accessAllocation(db, actor, input.event);
  const rooms = await readRooms(db, { organisationId: event.organisation_id, eventId: event.id });
  return rooms.map(({ people: _, ...room }) => room);
}
