import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { EventLine } from '../listings.ts';

export async function listEvents(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: { organisation: string; archived: boolean },
): Promise<EventLine[]> {
  throw new Error('not built yet');
}
