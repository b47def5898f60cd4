import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { SeriesLine } from '../listings.ts';

export async function listSeries(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: { organisation: string },
): Promise<SeriesLine[]> {
  throw new Error('not built yet');
}
