import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { reaches, roleIn } from '#domains/organisations/server/access.ts';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessEvent } from './access.ts';
import type { ImportTable } from './import-tables.ts';

export type ImportRow = Omit<Selectable<ImportTable>, 'source'>;

/** Every column but the source itself, which only a new reading needs. */
export const importColumns = [
  'organisation_id',
  'id',
  'event_id',
  'series_id',
  'account_id',
  'file_name',
  'lines',
  'options',
  'mending',
  'version',
  'imported_at',
  'created_at',
  'updated_at',
] as const;

/**
 * An import, if the actor may edit its event, or organises in its organisation where it belongs to a series.
 * Missing and forbidden look the same.
 * @throws DomainError `import.not_found`
 */
export async function accessImport(db: Kysely<Database>, actor: Actor, id: string): Promise<ImportRow> {
  const row = isUuid(id)
    ? await db.selectFrom('imports').select(importColumns).where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row || !(await mayEdit(db, actor, row))) throw new DomainError('import.not_found');
  return row;
}

async function mayEdit(db: Kysely<Database>, actor: Actor, row: ImportRow): Promise<boolean> {
  if (row.event_id === null) return reaches(await roleIn(db, actor, row.organisation_id), 'organiser');
  try {
    await accessEvent(db, actor, { id: row.event_id }, 'organiser');
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}
