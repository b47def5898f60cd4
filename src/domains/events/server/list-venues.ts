import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { DraftVenue } from '../draft.ts';

export async function listVenues(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: { organisation: string },
): Promise<DraftVenue[]> {
  throw new Error('not built yet');
}
