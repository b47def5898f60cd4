import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessEvent } from './access.ts';

export interface ImportLine {
  id: string;
  fileName: string | null;
  /** The first words of what was pasted. */
  begins: string;
  importedAt: string | null;
  updatedAt: string;
}

/** What was pasted for an event and is still kept, latest first. */
export async function listImports(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<ImportLine[]> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const rows = await db
    .selectFrom('imports')
    .select(['id', 'file_name', 'lines', 'imported_at', 'updated_at'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .orderBy('updated_at', 'desc')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    begins: (row.lines.find((line) => line.trim() !== '') ?? '').slice(0, 80),
    importedAt: row.imported_at,
    updatedAt: row.updated_at,
  }));
}
