import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { mend, type MendChange } from '../editor/mend.ts';
import type { Mending } from '../editor/mending.ts';
import { accessImport, type ImportRow } from './access-import.ts';
import { storable } from './begin-import.ts';

const keptSteps = 30;

/** Applies changes to a reading that is being mended, in order, as one step that can be undone. */
export async function mendImport(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; changes: readonly MendChange[] },
): Promise<{ mending: Mending; version: number }> {
  const { organisation_id, id } = await accessImport(db, actor, input.id);
  return db.transaction().execute(async (trx) => {
    const row = await lockImport(trx, organisation_id, id);
    const mending = input.changes.reduce(mend, row.mending);
    const version = row.version + 1;
    await keepStep(trx, row);
    await writeMending(trx, row, mending, version);
    return { mending, version };
  });
}

/** Takes back the latest change; nothing happens where there is none. */
export async function undoMending(db: Kysely<Database>, actor: Actor, input: { id: string }): Promise<void> {
  const { organisation_id, id } = await accessImport(db, actor, input.id);
  await db.transaction().execute(async (trx) => {
    const row = await lockImport(trx, organisation_id, id);
    const step = await stepsOf(trx, row).selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
    if (!step) return;
    await writeMending(trx, row, step.mending, row.version + 1);
    await trx
      .deleteFrom('import_steps')
      .where('organisation_id', '=', organisation_id)
      .where('import_id', '=', id)
      .where('version', '=', step.version)
      .execute();
  });
}

export async function lockImport(
  trx: Transaction<Database>,
  organisationId: string,
  id: string,
): Promise<Pick<ImportRow, 'organisation_id' | 'id' | 'mending' | 'version'>> {
  return trx
    .selectFrom('imports')
    .select(['organisation_id', 'id', 'mending', 'version'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type Locked = Pick<ImportRow, 'organisation_id' | 'id' | 'mending' | 'version'>;

export async function keepStep(trx: Transaction<Database>, row: Locked): Promise<void> {
  await trx
    .insertInto('import_steps')
    .values({
      organisation_id: row.organisation_id,
      import_id: row.id,
      version: row.version,
      mending: JSON.stringify(row.mending),
    })
    .execute();
  await trx
    .deleteFrom('import_steps')
    .where('organisation_id', '=', row.organisation_id)
    .where('import_id', '=', row.id)
    .where('version', '<=', row.version - keptSteps)
    .execute();
}

export async function writeMending(
  trx: Transaction<Database>,
  row: Locked,
  mending: Mending,
  version: number,
): Promise<void> {
  await trx
    .updateTable('imports')
    .set({
      mending: JSON.stringify(mending, (_, value) => storable(value)),
      version,
      updated_at: sql<string>`now()`,
    })
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .execute();
}

function stepsOf(trx: Transaction<Database>, row: Locked) {
  return trx
    .selectFrom('import_steps')
    .where('organisation_id', '=', row.organisation_id)
    .where('import_id', '=', row.id);
}
