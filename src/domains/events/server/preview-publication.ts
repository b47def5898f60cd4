import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { describeChanges, type ReaderChange } from '../describe-changes.ts';
import type { PublicationDocument } from '../publication.ts';
import { findConflicts, type Conflict } from '../rules.ts';
import { accessEvent } from './access.ts';
import { preparePublication } from './prepare-publication.ts';

/**
 * What publishing now would give readers, and what speaks against it. Writes nothing.
 * @throws DomainError `event.not_found`
 */
export async function previewPublication(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.previewPublication>,
): Promise<{
  document: PublicationDocument;
  changes: ReaderChange[];
  conflicts: Conflict[];
  draftVersion: number;
}> {
  const { event } = await accessEvent(db, actor, input, 'reader');
  const { document, draft, previous } = await preparePublication(db, event);
  return {
    document,
    changes: describeChanges(previous, document),
    conflicts: findConflicts(draft),
    draftVersion: event.draft_version,
  };
}
