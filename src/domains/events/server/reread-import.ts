import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { beginMending } from '../editor/mending.ts';
import type { ReadOptions } from '../reader/reading.ts';
import { accessImport } from './access-import.ts';
import { keepStep, lockImport, writeMending } from './mend-import.ts';
import { readProgrammeFile } from './read-programme-file.ts';

/** Reads the same source again, now that the person has said its language or year. What was mended can be undone to. */
export async function rereadImport(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; options: ReadOptions },
): Promise<void> {
  const { organisation_id, id, file_name } = await accessImport(db, actor, input.id);
  const { source } = await db
    .selectFrom('imports')
    .select('source')
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { reading } = await readProgrammeFile(source, {
    ...(file_name === null ? {} : { fileName: file_name }),
    ...input.options,
  });
  await db.transaction().execute(async (trx) => {
    const row = await lockImport(trx, organisation_id, id);
    const mending = beginMending(reading);
    await keepStep(trx, row);
    await writeMending(
      trx,
      row,
      { ...mending, next: Math.max(mending.next, row.mending.next) },
      row.version + 1,
    );
    await trx
      .updateTable('imports')
      .set({ options: JSON.stringify(input.options), updated_at: sql<string>`now()` })
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute();
  });
}
