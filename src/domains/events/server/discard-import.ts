import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessImport } from './access-import.ts';

/** Forgets what was pasted and how it was mended; what was imported from it stays. */
export async function discardImport(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<void> {
  const { organisation_id, id } = await accessImport(db, actor, input.id);
  await db
    .deleteFrom('imports')
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', id)
    .execute();
}

/** Notes that the mended reading has become the programme. */
export async function markImported(db: Kysely<Database>, actor: Actor, input: { id: string }): Promise<void> {
  const { organisation_id, id } = await accessImport(db, actor, input.id);
  await db
    .updateTable('imports')
    .set({ imported_at: sql<string>`now()`, updated_at: sql<string>`now()` })
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', id)
    .execute();
}
