import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessAllocation } from './access.ts';
import { previousSeats } from './build-instance.ts';

/**
 * The seats as they are now, with what people chose and swapped since publication. Companions stand as their own.
 * @throws DomainError `event.not_found`, `allocation.not_found`
 */
export async function readPublishedSeats(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<{ person: string; occurrence: string }[]> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  return previousSeats(db, allocation);
}
