import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type QueryExecutorProvider, sql } from 'kysely';
import pg from 'pg';
import { isStorageKey } from '../../storage/storage-key.ts';
import { checkDatabase } from '../database.ts';
import { systemCode } from '../database-errors.ts';
import { MIGRATIONS_LOCK, readMigrationRecord } from '../migrate.ts';
import { backupError, fileError } from './backup-errors.ts';
import { listSequences, listTables, setPlainForms } from './catalogue.ts';
import { copyOut } from './copy.ts';
import { type Closing, CLOSING, FORMAT, MANIFEST, type Manifest } from './manifest.ts';
import { withSingleConnection } from './single-connection.ts';
import { TAR_END, tarHeader, tarPadding } from './tar.ts';

export type BackupSource = {
  /** Reaches PostgreSQL itself, not a pooler. */
  connectionString: string;
  /** The folder of the uploaded files; null where they lie elsewhere and are not part of the backup. */
  filesFolder: string | null;
};

export type BackupSummary = { bytes: number; made_at: string; tables: number; rows: number; files: number };

/**
 * Writes database and files as they are at one moment into `file`: a tar archive, compressed, that ends with its own
 * checksum. The file appears only when it is whole. Throws DomainErrors `backup.*`, each one sentence.
 */
export async function writeBackup(source: BackupSource, file: string): Promise<BackupSummary> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    const { manifest, closing } = await withSingleConnection(source.connectionString, async (client, db) => {
      await checkDatabase(db);
      // No migration changes a table under our hands; the session's end lets go.
      await sql`SELECT pg_advisory_lock_shared(hashtextextended(${MIGRATIONS_LOCK}, 0))`.execute(db);
      await sql`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`.execute(db);
      await setPlainForms(db);
      const archive = new ArchiveWriter(source, client, db);
      // Personal data of everybody: for the eyes of whoever made it.
      const output = createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true });
      await pipeline(archive.bytes(), createGzip(), output);
      return archive.result();
    });
    const { size } = await stat(draft);
    await rename(draft, file);
    const rows = Object.values(closing.rows).reduce((sum, count) => sum + count, 0);
    return {
      bytes: size,
      made_at: manifest.made_at,
      tables: manifest.tables.length,
      rows,
      files: closing.files,
    };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileError(file, error);
  }
}

/** One entry holds about this much of a table, since the size of an entry is written before it. */
const ENTRY_BYTES = 1_000_000;

class ArchiveWriter {
  readonly #source: BackupSource;
  readonly #client: pg.ClientBase;
  readonly #db: QueryExecutorProvider;
  readonly #hash = createHash('sha256');
  readonly #rows: Record<string, number> = {};
  #files = 0;
  #result: { manifest: Manifest; closing: Closing } | undefined;

  constructor(source: BackupSource, client: pg.ClientBase, db: QueryExecutorProvider) {
    this.#source = source;
    this.#client = client;
    this.#db = db;
  }

  result(): { manifest: Manifest; closing: Closing } {
    if (this.#result === undefined) throw new Error('the archive is not complete');
    return this.#result;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    const manifest = await this.#describe();
    for await (const part of this.#content(manifest)) {
      this.#hash.update(part);
      yield part;
    }
    const closing = { sha256: this.#hash.digest('hex'), rows: this.#rows, files: this.#files };
    yield* entry(CLOSING, Buffer.from(JSON.stringify(closing)));
    yield TAR_END;
    this.#result = { manifest, closing };
  }

  async *#content(manifest: Manifest): AsyncGenerator<Buffer> {
    yield* entry(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)));
    for (const table of manifest.tables) yield* this.#table(table);
    if (this.#source.filesFolder !== null) yield* this.#uploads(this.#source.filesFolder);
  }

  async #describe(): Promise<Manifest> {
    const tables = await listTables(this.#db);
    const migrations = await readMigrationRecord(this.#db);
    if (tables.length === 0 || migrations.size === 0) throw backupError('backup.nothing');
    const { rows } = await sql<{ made_at: string; postgresql: string }>`
      SELECT now() AS made_at, current_setting('server_version') AS postgresql`.execute(this.#db);
    return {
      format: 'samskab-backup',
      version: FORMAT,
      made_at: rows[0]?.made_at ?? '',
      postgresql: rows[0]?.postgresql ?? '',
      migrations: [...migrations].map(([name, checksum]) => ({ name, checksum })),
      tables,
      sequences: await listSequences(this.#db),
    };
  }

  async *#table({ name, columns }: Manifest['tables'][number]): AsyncGenerator<Buffer> {
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const copy = copyOut(this.#client, `COPY ${pg.escapeIdentifier(name)} (${list}) TO STDOUT`);
    let waiting: Buffer[] = [];
    let number = 0;
    this.#rows[name] = 0;
    const flush = () => entry(`tables/${name}/${String(++number).padStart(6, '0')}`, Buffer.concat(waiting));
    for await (const rows of copy) {
      waiting.push(rows);
      this.#rows[name] += countLines(rows);
      if (waiting.reduce((sum, { length }) => sum + length, 0) < ENTRY_BYTES) continue;
      yield* flush();
      waiting = [];
    }
    if (waiting.length > 0) yield* flush();
  }

  /** Uploads never change under their name, so those that the snapshot knows are whole; some may be newer. */
  async *#uploads(folder: string): AsyncGenerator<Buffer> {
    for (const key of await listKeys(folder)) {
      const file = await open(join(folder, key)).catch((error: unknown) => {
        // Erased meanwhile.
        if (systemCode(error) === 'ENOENT') return undefined;
        throw error;
      });
      if (file === undefined) continue;
      const { size } = await file.stat();
      yield tarHeader(`files/${key}`, size);
      for await (const chunk of file.createReadStream({ end: Math.max(0, size - 1) })) yield chunk as Buffer;
      yield tarPadding(size);
      this.#files++;
    }
  }
}

function entry(name: string, content: Buffer): Buffer[] {
  return [tarHeader(name, content.length), content, tarPadding(content.length)];
}

const LINE_END = 0x0a;

/** A row is a line: within values line ends are written as `\n`. */
function countLines(rows: Buffer): number {
  let count = 0;
  for (let place = rows.indexOf(LINE_END); place >= 0; place = rows.indexOf(LINE_END, place + 1)) count++;
  return count;
}

async function listKeys(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter(isStorageKey)
    .sort();
}
