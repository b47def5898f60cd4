import type { Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { readWriteUpFile, type WriteUpFile, type WriteUpFileRequest } from './read-write-up-file.ts';

/**
 * Reads an old write-up for an organiser; nothing is kept of it.
 * @throws DomainError `event.not_found`, and what `readWriteUpFile` throws
 */
export async function readOldWriteUp(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; request: WriteUpFileRequest },
): Promise<WriteUpFile> {
  await accessEvent(db, actor, { slug: input.event }, 'organiser');
  return readWriteUpFile(input.request);
}
