import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Kysely, type QueryExecutorProvider, sql } from 'kysely';
import { checkDatabase, type Database, openDatabase } from './database.ts';
import { databaseError } from './database-errors.ts';
import { withAdvisoryLock } from './transactions.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../../migrations', import.meta.url));

/** Held while tables change; shared by what must not see them change. */
export const MIGRATIONS_LOCK = 'samskab migrations';

/** `name` is the file's name without `.ts`; names sort by time. */
export type Migration = { name: string; checksum: string; file: string };

export type MigrateOptions = {
  /** Reaches PostgreSQL itself where `db` goes through a pooler: the lock needs a session. */
  directUrl?: string;
  folder?: string;
  /** Runs the migrations up to this name only; what comes later is left for later. */
  upTo?: string;
};

/** Opened with `Kysely<unknown>`: a migration must not depend on the tables of today's code. */
type Bare = Kysely<unknown>;

/** The type of the tables exists at compile time only. */
export function asBare(db: Kysely<Database>): Bare {
  return db as unknown as Bare;
}

const NAME = /^\d{8}T\d{4}_[a-z0-9_]+$/;

/**
 * Runs what has not been run yet, once each and in order, whichever process comes first. Throws one sentence when
 * the database is newer than the code, when a file was changed after it was run, or when one fails (which undoes
 * that one).
 */
export async function migrate(db: Kysely<Database>, options: MigrateOptions = {}): Promise<string[]> {
  if (options.directUrl === undefined) return migrateDirectly(asBare(db), options);
  const direct = openDatabase({
    connectionString: options.directUrl,
    maxConnections: 1,
    applicationName: 'samskab migrations',
    statementTimeoutMs: 0,
  });
  try {
    return await migrateDirectly(asBare(direct), options);
  } finally {
    await direct.destroy();
  }
}

async function migrateDirectly(db: Bare, options: MigrateOptions): Promise<string[]> {
  await checkDatabase(db);
  const known = await readMigrations(options.folder);
  return withAdvisoryLock(db, MIGRATIONS_LOCK, async (connection) => {
    await createMigrationRecord(connection);
    const run = await readMigrationRecord(connection);
    refuseForeign(known, run);
    const pending = known.filter(
      ({ name }) => !run.has(name) && (options.upTo === undefined || name <= options.upTo),
    );
    for (const migration of pending) await runOne(connection, migration);
    return pending.map(({ name }) => name);
  });
}

/** What is to do before code and database agree: `older` and `newer` speak of the database. */
export type SchemaState = 'current' | 'older' | 'newer';

/** Reads only; for /health/ready. */
export async function schemaState(db: Kysely<Database>, folder?: string): Promise<SchemaState> {
  const [known, run] = await Promise.all([readMigrations(folder), readMigrationRecord(asBare(db))]);
  if ([...run.keys()].some((name) => !known.some((migration) => migration.name === name))) return 'newer';
  return known.some(({ name }) => !run.has(name)) ? 'older' : 'current';
}

export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => {
      const name = file.slice(0, -3);
      if (!NAME.test(name)) throw databaseError('database.migration_misnamed', { file });
      const content = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
      return { name, checksum: createHash('sha256').update(content).digest('hex'), file: join(folder, file) };
    }),
  );
}

export async function createMigrationRecord(db: Bare): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS schema_migrations (
      name text PRIMARY KEY,
      checksum text NOT NULL,
      run_at timestamptz NOT NULL DEFAULT now()
    )`.execute(db);
}

/** The checksums of all that has been run, by name and in order; empty before the first migration. */
export async function readMigrationRecord(db: QueryExecutorProvider): Promise<Map<string, string>> {
  // Asked first: inside a transaction, an error on a missing table would spoil the transaction.
  const { rows: found } =
    await sql`SELECT FROM pg_class WHERE oid = to_regclass('schema_migrations')`.execute(db);
  if (found.length === 0) return new Map();
  const { rows } = await sql<{ name: string; checksum: string }>`
    SELECT name, checksum FROM schema_migrations ORDER BY name COLLATE "C"`.execute(db);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function refuseForeign(known: Migration[], run: Map<string, string>): void {
  for (const [name, checksum] of run) {
    const ours = known.find((migration) => migration.name === name);
    if (ours === undefined) throw databaseError('database.newer_than_code', { migration: name });
    if (ours.checksum !== checksum) throw databaseError('database.migration_changed', { migration: name });
  }
}

async function runOne(db: Bare, migration: Migration): Promise<void> {
  await db.transaction().execute((trx) => runMigration(trx, migration));
}

/** Runs one migration and records it, within the transaction that the caller has begun. */
export async function runMigration(db: Bare, { name, checksum, file }: Migration): Promise<void> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if (!hasUp(module))
    throw databaseError('database.migration_failed', { migration: name, reason: 'it exports no up' });
  try {
    await module.up(db);
    await sql`INSERT INTO schema_migrations (name, checksum) VALUES (${name}, ${checksum})`.execute(db);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown reason';
    throw databaseError('database.migration_failed', { migration: name, reason }, cause);
  }
}

function hasUp(module: unknown): module is { up(db: Bare): Promise<void> } {
  return typeof module === 'object' && module !== null && 'up' in module && typeof module.up === 'function';
}
