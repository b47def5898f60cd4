import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from './database.ts';
import { folderError, systemCode } from './database-errors.ts';
import { newId } from './ids.ts';
import { inTransaction, lockInTransaction } from './transactions.ts';

/**
 * The journal of erasures: ids only, so that it tells nobody who was erased. It stands in the table `erasures` and
 * again in `DATA_DIR/erasures.jsonl`, which outlives the database: an older backup must not bring anybody back.
 */
const erasureSchema = z.object({
  id: z.string(),
  /** What was erased, by the name of the function that erases it. */
  kind: z.string(),
  organisation_id: z.string().nullable(),
  subject_ids: z.array(z.string()),
  /** When, as an instant. */
  at: z.string(),
});

export type Erasure = z.infer<typeof erasureSchema>;

/**
 * Erases again what an erasure erased, within the transaction; what is gone already is no error. Gives the storage
 * keys of files that go with it.
 */
export type Eraser = (trx: Transaction<Database>, erasure: Erasure) => Promise<readonly string[]>;

/** By kind. */
export type Erasers = Readonly<Record<string, Eraser>>;

declare module '#platform/server/db/database.ts' {
  interface Database {
    erasures: Erasure;
  }
}

/** Call it in the transaction that erases, and `mirrorErasures` after its commit. */
export async function recordErasure(
  trx: Transaction<Database>,
  erasure: Pick<Erasure, 'kind' | 'organisation_id' | 'subject_ids'>,
): Promise<void> {
  await trx
    .insertInto('erasures')
    .values({ ...erasure, id: newId(), at: sql<string>`now()` })
    .execute();
}

/** Writes what the file does not yet hold; call it at start too, for a crash between commit and file. */
export async function mirrorErasures(db: Kysely<Database>, dataDir: string): Promise<number> {
  return inTransaction(db, async (trx) => {
    await lockInTransaction(trx, 'samskab erasures');
    const { erasures: written, exists } = await readErasureFile(dataDir);
    const known = new Set(written.map(({ id }) => id));
    const all = await trx.selectFrom('erasures').selectAll().orderBy('at').orderBy('id').execute();
    const missing = all.filter(({ id }) => !known.has(id));
    // An empty file says that nobody was erased; none says that it was lost.
    if (missing.length > 0 || !exists) await append(dataDir, missing);
    return missing.length;
  });
}

export function erasureFile(dataDir: string): string {
  return join(dataDir, 'erasures.jsonl');
}

async function append(dataDir: string, erasures: Erasure[]): Promise<void> {
  const name = erasureFile(dataDir);
  try {
    const file = await open(name, 'a', 0o600);
    try {
      // A leading line end keeps a line that a crash has cut off from spoiling the next.
      await file.appendFile('\n' + erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw folderError(dataDir, error);
  }
}

/** `exists` is false where the file is missing; `unreadable` counts lines that a crash has cut off. */
export async function readErasureFile(
  dataDir: string,
): Promise<{ erasures: Erasure[]; exists: boolean; unreadable: number }> {
  let text: string;
  try {
    text = await readFile(erasureFile(dataDir), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { erasures: [], exists: false, unreadable: 0 };
    throw error;
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const erasures = lines.map(parseLine).filter((erasure) => erasure !== undefined);
  return { erasures, exists: true, unreadable: lines.length - erasures.length };
}

function parseLine(line: string): Erasure | undefined {
  try {
    return erasureSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
