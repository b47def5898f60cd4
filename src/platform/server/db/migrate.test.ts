import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, useTestDatabase } from '#testing/database.ts';
import { openDatabase } from './database.ts';
import { migrate, MIGRATIONS_FOLDER, readMigrationRecord, schemaState } from './migrate.ts';

const migrated = useTestDatabase();
let folder: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  database = await createTestDatabase({ isEmpty: true });
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, body: string): Promise<void> {
  const text = `export async function up(db) { ${body} }\nfunction run(db, text) {
    return db.executeQuery({ sql: text, parameters: [], query: { kind: 'RawNode', sqlFragments: [text], parameters: [] }, queryId: { queryId: text } });
  }\n`;
  await writeFile(join(folder, `${name}.ts`), text);
}

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`.execute(database.db);
  return rows.map(({ name }) => name);
}

test('each migration runs once, in order, whoever starts first', async () => {
  await write('20260102T0000_second', `await run(db, 'ALTER TABLE toys ADD COLUMN colour text')`);
  await write('20260101T0000_first', `await run(db, 'CREATE TABLE toys (id int)')`);
  expect(await schemaState(database.db, folder)).toBe('older');
  const runs = await Promise.all([1, 2, 3].map(() => migrate(database.db, { folder })));
  expect(runs.flat()).toEqual(['20260101T0000_first', '20260102T0000_second']);
  expect(await schemaState(database.db, folder)).toBe('current');
  expect([...(await readMigrationRecord(database.db)).keys()]).toEqual([
    '20260101T0000_first',
    '20260102T0000_second',
  ]);
});

test('a later start runs what is new', async () => {
  await write('20260101T0000_first', `await run(db, 'CREATE TABLE toys (id int)')`);
  await write('20260102T0000_second', `await run(db, 'CREATE TABLE games (id int)')`);
  expect(await migrate(database.db, { folder, upTo: '20260101T0000_first' })).toEqual([
    '20260101T0000_first',
  ]);
  expect(await migrate(database.db, { folder, directUrl: database.connectionString })).toEqual([
    '20260102T0000_second',
  ]);
  expect(await tables()).toEqual(['games', 'schema_migrations', 'toys']);
});

test('one that fails is undone whole, and those before it stay', async () => {
  await write('20260101T0000_first', `await run(db, 'CREATE TABLE toys (id int)')`);
  await write(
    '20260102T0000_second',
    `await run(db, 'CREATE TABLE games (id int)'); await run(db, 'SELECT nonsense')`,
  );
  await expect(migrate(database.db, { folder })).rejects.toMatchObject({
    code: 'database.migration_failed',
    message: 'The migration “20260102T0000_second” failed and was undone (column "nonsense" does not exist).',
  });
  expect(await tables()).toEqual(['schema_migrations', 'toys']);
  expect(await schemaState(database.db, folder)).toBe('older');
});

test('a database written by newer code is refused with one sentence', async () => {
  await write('20260101T0000_first', `await run(db, 'CREATE TABLE toys (id int)')`);
  await migrate(database.db, { folder });
  await rm(join(folder, '20260101T0000_first.ts'));
  expect(await schemaState(database.db, folder)).toBe('newer');
  await expect(migrate(database.db, { folder })).rejects.toMatchObject({
    code: 'database.newer_than_code',
    message:
      'The database was written by a newer Samskab (it knows “20260101T0000_first”): start that version or a later one.',
  });
});

test('a migration that was changed after it ran is refused, new line ends are not a change', async () => {
  await write('20260101T0000_first', `await run(db, 'CREATE TABLE toys (id int)')`);
  await migrate(database.db, { folder });
  const file = join(folder, '20260101T0000_first.ts');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
  expect(await migrate(database.db, { folder })).toEqual([]);
  await writeFile(file, 'export async function up() {}');
  await expect(migrate(database.db, { folder })).rejects.toMatchObject({
    code: 'database.migration_changed',
  });
});

test('a misnamed file is refused', async () => {
  await writeFile(join(folder, 'first.ts'), '');
  await expect(migrate(database.db, { folder })).rejects.toMatchObject({
    code: 'database.migration_misnamed',
  });
});

test('a long migration is not ended by the time limit of statements', async () => {
  await write('20260101T0000_slow', `await run(db, 'SELECT pg_sleep(0.3)')`);
  const db = openDatabase({ connectionString: database.connectionString, statementTimeoutMs: 100 });
  expect(await migrate(db, { folder })).toEqual(['20260101T0000_slow']);
  await expect(sql`SELECT pg_sleep(0.3)`.execute(db)).rejects.toMatchObject({ code: '57014' });
  await db.destroy();
});

test('the migrations of the product all run, and import nothing of the app', async () => {
  expect(await schemaState(migrated.db)).toBe('current');
  const names = (await readdir(MIGRATIONS_FOLDER)).map((file) => file.replace('.ts', '')).sort();
  expect([...(await readMigrationRecord(migrated.db)).keys()]).toEqual(names);
  for (const name of names) {
    const text = await readFile(join(MIGRATIONS_FOLDER, `${name}.ts`), 'utf8');
    expect([...text.matchAll(/from '([^']+)'/g)].map(([, source]) => source)).toEqual(['kysely']);
  }
});
