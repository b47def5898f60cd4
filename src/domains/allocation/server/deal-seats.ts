import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { mixTables } from '../mix-tables.ts';
import { accessAllocation } from './access.ts';
import { readRooms } from './read-rooms.ts';

/**
 * Who of an occurrence sits at which table, as ids of registrations: the tables that are printed on cards for as many
 * chairs.
 * @param input `size`: chairs at a table
 * @throws DomainError `event.not_found`, `allocation.not_found`, `allocation.slot.not_found`
 */
export async function dealSeats(
  db: Kysely<Database>,
  actor: Actor,
  { event: slug, slot, size }: { event: string; slot: string; size: number },
): Promise<{ tables: string[][] }> {
  const { event } = await accessAllocation(db, actor, slug);
  const key = { organisationId: event.organisation_id, eventId: event.id };
  const [room] = await readRooms(db, key, slot);
  if (!room) throw new DomainError('allocation.slot.not_found');
  const people = room.people.map((person) => ({ ...person, name: person.name ?? '' }));
  return { tables: mixTables(people, size).map((table) => table.map(({ id }) => id)) };
}
