import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import { checkDatabase, type Database } from '../database.ts';
import { databaseError } from '../database-errors.ts';
import { type Erasers, type Erasure, readErasureFile } from '../erasures.ts';
import {
  asBare,
  createMigrationRecord,
  type Migration,
  MIGRATIONS_LOCK,
  readMigrations,
  runMigration,
} from '../migrate.ts';
import { lockInTransaction } from '../transactions.ts';
import { backupError } from './backup-errors.ts';
import { dropEverything, listTables, restoreRules, setPlainForms, suspendRules } from './catalogue.ts';
import { copyIn } from './copy.ts';
import { type Closing, FILE_ENTRY, type Manifest, TABLE_ENTRY } from './manifest.ts';
import { type Entry, readEntries, verifyBackup } from './read-backup.ts';
import { FileRestore } from './restore-files.ts';
import { withSingleConnection } from './single-connection.ts';

export type RestoreTarget = {
  /** Reaches PostgreSQL itself, not a pooler. */
  connectionString: string;
  /** Where uploaded files go; null where they lie elsewhere. */
  filesFolder: string | null;
  /** DATA_DIR, with the journal of erasures. */
  dataDir: string;
  erasers: Erasers;
  migrationsFolder?: string;
};

export type RestoreSummary = {
  made_at: string;
  tables: number;
  rows: number;
  files: number;
  /** How many erasures of the journal were done again. */
  erasures: number;
  /** False: there was no journal, so erasures made since the backup are not known here. */
  has_journal: boolean;
};

/**
 * Puts a backup into an empty database, brings it up to this code's schema and erases again what was erased since.
 * All of it is one transaction: at any error the database stays as it was. Throws DomainErrors `backup.*` and
 * `database.*`, each one sentence.
 */
export async function restoreBackup(file: string, target: RestoreTarget): Promise<RestoreSummary> {
  const whole = await verifyBackup(file);
  const migrations = await readMigrations(target.migrationsFolder);
  const before = selectMigrations(file, whole.manifest, migrations);
  const files = target.filesFolder === null ? undefined : new FileRestore(target.filesFolder);
  try {
    return await withSingleConnection(target.connectionString, async (client, db) => {
      await checkDatabase(db);
      return db
        .transaction()
        .execute((trx) => new Restore(file, target, whole, { client, trx, files }).run(before, migrations));
    });
  } catch (error) {
    await files?.undo();
    throw error;
  }
}

/** Those that the backup's database had seen, which this code must know. */
function selectMigrations(file: string, manifest: Manifest, migrations: Migration[]): Migration[] {
  return manifest.migrations.map(({ name, checksum }) => {
    const ours = migrations.find((migration) => migration.name === name);
    if (ours === undefined) throw backupError('backup.newer', { file, what: name });
    if (ours.checksum !== checksum) throw databaseError('database.migration_changed', { migration: name });
    return ours;
  });
}

class Restore {
  readonly #file: string;
  readonly #target: RestoreTarget;
  readonly #manifest: Manifest;
  readonly #closing: Closing;
  readonly #client: pg.ClientBase;
  readonly #trx: Transaction<Database>;
  readonly #files: FileRestore | undefined;

  constructor(
    file: string,
    target: RestoreTarget,
    { manifest, closing }: { manifest: Manifest; closing: Closing },
    {
      client,
      trx,
      files,
    }: { client: pg.ClientBase; trx: Transaction<Database>; files: FileRestore | undefined },
  ) {
    this.#file = file;
    this.#target = target;
    this.#manifest = manifest;
    this.#closing = closing;
    this.#client = client;
    this.#trx = trx;
    this.#files = files;
  }

  async run(before: Migration[], all: Migration[]): Promise<RestoreSummary> {
    await setPlainForms(this.#trx);
    await lockInTransaction(this.#trx, MIGRATIONS_LOCK);
    await this.#refuseContent();
    await this.#files?.begin();
    await dropEverything(this.#trx);
    const db = asBare(this.#trx);
    await createMigrationRecord(db);
    for (const migration of before) await runMigration(db, migration);
    const rows = await this.#load();
    for (const migration of all) if (!before.includes(migration)) await runMigration(db, migration);
    const journal = await readErasureFile(this.#target.dataDir);
    const erasures = await this.#eraseAgain(journal.erasures);
    await this.#files?.place();
    const { made_at, tables } = this.#manifest;
    const { files } = this.#closing;
    return { made_at, tables: tables.length, rows, files, erasures, has_journal: journal.exists };
  }

  /** An app that was started once has tables already, and a set-up link; nothing else may be there. */
  async #refuseContent(): Promise<void> {
    const tables = await listTables(this.#trx);
    if (tables.length === 0) return;
    const names = sql.join(tables.map(({ name }) => sql.id(name)));
    await sql`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`.execute(this.#trx);
    for (const { name } of tables) {
      if (NO_CONTENT.has(name)) continue;
      const { rows } = await sql`SELECT FROM ${sql.id(name)} LIMIT 1`.execute(this.#trx);
      if (rows.length > 0) throw backupError('backup.not_empty', { table: name });
    }
  }

  async #load(): Promise<number> {
    // What a migration has left to be checked at the end would stand in the way of changing its table.
    await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(this.#trx);
    const rules = await suspendRules(this.#trx);
    const { tables, sequences } = this.#manifest;
    // Rows that migrations have put in come again with the backup.
    const names = sql.join(tables.map(({ name }) => sql.id(name)));
    await sql`TRUNCATE ${names}`.execute(this.#trx);
    const counts = await this.#readEntries();
    for (const { name } of tables) {
      if ((counts.get(name) ?? 0) !== this.#closing.rows[name])
        throw backupError('backup.damaged', { file: this.#file });
    }
    for (const { name, value, is_called } of sequences) {
      await sql`SELECT setval(${pg.escapeIdentifier(name)}::regclass, ${value}, ${is_called})`.execute(
        this.#trx,
      );
    }
    await restoreRules(this.#trx, rules);
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }

  async #readEntries(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const entries = new Lookahead(readEntries(this.#file));
    for (let entry = await entries.peek(); entry !== undefined; entry = await entries.peek()) {
      const table = tableOf(entry);
      const key = FILE_ENTRY.exec(entry.name)?.[1];
      if (table !== undefined) counts.set(table, await this.#copy(table, entries));
      else if (key !== undefined) await this.#files?.write(key, entry.content);
      else throw backupError('backup.damaged', { file: this.#file });
      if (key !== undefined) entries.skip();
    }
    return counts;
  }

  /** All entries of one table follow one another and make one COPY. */
  async #copy(table: string, entries: Lookahead<Entry>): Promise<number> {
    const columns = this.#manifest.tables.find(({ name }) => name === table)?.columns;
    if (columns === undefined) throw backupError('backup.damaged', { file: this.#file });
    async function* rows() {
      for (
        let entry = await entries.peek();
        entry !== undefined && tableOf(entry) === table;
        entry = await entries.peek()
      ) {
        yield* entry.content;
        entries.skip();
      }
    }
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    return copyIn(this.#client, `COPY ${pg.escapeIdentifier(table)} (${list}) FROM STDIN`, rows());
  }

  /** Before anybody can see them: the erased do not come back for a moment. */
  async #eraseAgain(journal: Erasure[]): Promise<number> {
    const done = await this.#trx.selectFrom('erasures').select('id').execute();
    const known = new Set(done.map(({ id }) => id));
    const since = journal.filter(({ id }) => !known.has(id));
    for (const erasure of since) {
      const { erasers } = this.#target;
      const erase = Object.hasOwn(erasers, erasure.kind) ? erasers[erasure.kind] : undefined;
      if (erase === undefined) throw backupError('backup.erasure_unknown', { kind: erasure.kind });
      for (const key of await erase(this.#trx, erasure)) await this.#files?.remove(key);
      await this.#trx.insertInto('erasures').values(erasure).execute();
    }
    return since.length;
  }
}

/** Tables that the first start of an empty installation fills by itself. */
const NO_CONTENT = new Set(['setup_links']);

function tableOf(entry: Entry): string | undefined {
  return TABLE_ENTRY.exec(entry.name)?.[1];
}

/** An iterator whose next item can be looked at before it is taken. */
class Lookahead<Item> {
  readonly #source: AsyncIterator<Item>;
  #next: Promise<IteratorResult<Item>> | undefined;

  constructor(source: AsyncIterator<Item>) {
    this.#source = source;
  }

  async peek(): Promise<Item | undefined> {
    this.#next ??= this.#source.next();
    const result = await this.#next;
    return result.done === true ? undefined : result.value;
  }

  skip(): void {
    this.#next = undefined;
  }
}
