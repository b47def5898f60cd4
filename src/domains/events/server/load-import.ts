import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Mending } from '../editor/mending.ts';
import type { ReadOptions } from '../reader/reading.ts';
import { accessImport } from './access-import.ts';

export interface LoadedImport {
  id: string;
  eventId: string | null;
  seriesId: string | null;
  fileName: string | null;
  lines: string[];
  options: ReadOptions;
  mending: Mending;
  version: number;
  /** Whether there is a change to undo. */
  canUndo: boolean;
  importedAt: string | null;
}

/** @throws DomainError `import.not_found` */
export async function loadImport(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<LoadedImport> {
  const row = await accessImport(db, actor, input.id);
  const step = await db
    .selectFrom('import_steps')
    .select('version')
    .where('organisation_id', '=', row.organisation_id)
    .where('import_id', '=', row.id)
    .limit(1)
    .executeTakeFirst();
  return {
    id: row.id,
    eventId: row.event_id,
    seriesId: row.series_id,
    fileName: row.file_name,
    lines: row.lines,
    options: row.options,
    mending: row.mending,
    version: row.version,
    canUndo: step !== undefined,
    importedAt: row.imported_at,
  };
}
