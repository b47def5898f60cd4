import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '#platform/server/db/database.ts';
import { attachEmbeddedServer, startEmbeddedServer } from '#platform/server/db/embedded-server.ts';
import { migrate } from '#platform/server/db/migrate.ts';
import { commands } from '../commands.ts';
import { runCommand } from '../run-command.ts';

// Each starts PostgreSQL several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-'));
  await chmod(folder, 0o711);
  file = join(folder, 'evening.backup');
  vi.stubEnv('DATABASE_URL', '');
  useDataDir('old');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

function useDataDir(name: string): string {
  vi.stubEnv('DATA_DIR', join(folder, name));
  return join(folder, name);
}

async function call(...args: string[]) {
  const out: unknown[] = [];
  const said: string[] = [];
  const io = {
    stdin: Readable.from([]),
    json: (value: unknown) => void out.push(value),
    print: () => undefined,
    say: (message: string) => void said.push(message),
  };
  return { exit: await runCommand(commands, args, io), out, said };
}

async function ask(dataDir: string, statement: string): Promise<unknown[]> {
  const server = await attachEmbeddedServer({ dataDir });
  const db = openDatabase({ connectionString: server.connectionString });
  try {
    return (await sql.raw(statement).execute(db)).rows;
  } finally {
    await db.destroy();
    await server.stop();
  }
}

const ORGANISATION = `INSERT INTO organisations (id, slug, name, lang)
  VALUES ('0199c0de-0000-7000-8000-000000000001', 'ro', 'Foreningen Ro', 'da')`;

/** A running app with one organisation and one upload. */
async function startUsedApp(dataDir: string) {
  const server = await startEmbeddedServer({ dataDir });
  const db = openDatabase({ connectionString: server.connectionString });
  await migrate(db);
  await sql.raw(ORGANISATION).execute(db);
  await mkdir(join(dataDir, 'files/0199'), { recursive: true });
  await writeFile(join(dataDir, 'files/0199/logo.webp'), 'a picture');
  await db.destroy();
  return server;
}

test('a running installation is backed up and stands up elsewhere with nothing of PostgreSQL’s tools', async () => {
  const app = await startUsedApp(useDataDir('old'));
  const made = await call('backup', file);
  expect(made).toMatchObject({
    exit: 0,
    out: [{ file, rows: 1, files: 1 }],
    said: ['The backup holds personal data: keep it where only you can read it.'],
  });
  await app.stop();

  const dataDir = useDataDir('new');
  const restored = await call('restore', file);
  expect(restored).toMatchObject({
    exit: 0,
    out: [{ file, rows: 1, files: 1, erasures: 0, has_journal: false }],
  });
  expect(restored.said).toEqual([expect.stringContaining(`There is no erasures.jsonl in ${dataDir}`)]);
  expect(await ask(dataDir, 'SELECT name FROM organisations')).toEqual([{ name: 'Foreningen Ro' }]);
  expect(await readFile(join(dataDir, 'files/0199/logo.webp'), 'utf8')).toBe('a picture');
});

test('an installation that does not run is backed up too, and left as it was', async () => {
  const dataDir = useDataDir('old');
  await (await startUsedApp(dataDir)).stop();
  expect(await call('backup', file)).toMatchObject({ exit: 0 });
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
});

test('a restore over content is refused with one sentence and 2', async () => {
  const app = await startUsedApp(useDataDir('old'));
  await call('backup', file);
  expect(await call('restore', file)).toEqual({
    exit: 2,
    out: [],
    said: [
      'The database already holds content (in “organisations”): a backup is restored into an empty one only.',
    ],
  });
  await app.stop();
});

test('a damaged backup is refused with one sentence and 2, and no database is made for it', async () => {
  await writeFile(file, 'not a backup');
  const dataDir = useDataDir('new');
  expect(await call('restore', file)).toEqual({
    exit: 2,
    out: [],
    said: [`The file ${file} is not a backup of Samskab.`],
  });
  await expect(readdir(dataDir)).rejects.toThrow('ENOENT');
});

test('where there is no database there is nothing to back up', async () => {
  expect(await call('backup', file)).toEqual({
    exit: 2,
    out: [],
    said: ['There is no content to back up in this database.'],
  });
  expect(await readdir(folder)).toEqual([]);
});
