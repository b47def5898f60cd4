import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { PublicationDocument } from '../publication.ts';
import type { ReaderChange } from '../describe-changes.ts';
import type { Conflict } from '../rules.ts';

/** What publishing now would give readers, and what speaks against it. */
export async function previewPublication(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: { slug: string },
): Promise<{
  document: PublicationDocument;
  changes: ReaderChange[];
  conflicts: Conflict[];
  draftVersion: number;
}> {
  throw new Error('not built yet');
}
