import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { PublicationDocument } from '../publication.ts';

/** The published event at an address; `movedTo` is the current slug when the asked one is old. Null: nothing published. */
export async function findPublication(
  _db: Kysely<Database>,
  _slug: string,
): Promise<{ document: PublicationDocument; movedTo: string | null } | null> {
  throw new Error('not built yet');
}
