import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '#testing/database.ts';
import type { Database } from '../database.ts';
import { type Erasers, mirrorErasures, recordErasure } from '../erasures.ts';
import { newId } from '../ids.ts';
import { migrate, MIGRATIONS_FOLDER } from '../migrate.ts';
import { inTransaction } from '../transactions.ts';
import { restoreBackup, type RestoreTarget } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

let folder: string;
let file: string;
let migrations: string;
let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  file = join(folder, 'samskab.backup');
  migrations = join(folder, 'migrations');
  await mkdir(migrations);
  const erasures = await readFile(join(MIGRATIONS_FOLDER, '20261122T0700_erasures.ts'), 'utf8');
  await writeMigration('20260101T0000_erasures', erasures.replace(/^import .*\n/m, ''));
  await writeMigration('20260102T0000_toys', TOYS);
  source = await createTestDatabase({ isEmpty: true });
  target = await createTestDatabase({ isEmpty: true });
  await migrate(source.db, { folder: migrations });
});
afterEach(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Circles of references, an identity, a generated column, a trigger, a seeded row, an unlogged table. */
const TOYS = `
export async function up(db) {
  await sql\`create type colour as enum ('rød', 'blå')\`.execute(db);
  await sql\`create table boxes (id int generated always as identity primary key, best_toy uuid)\`.execute(db);
  await sql\`
    create table "Toys of all" (
      id uuid primary key, box int references boxes, parent uuid references "Toys of all", name text not null,
      upper_name text generated always as (upper(name)) stored, colour colour, at timestamptz, day date,
      weight numeric, share double precision, picture bytea, names text[], span interval, facts jsonb not null default '{}'
    )\`.execute(db);
  await sql\`alter table boxes add foreign key (best_toy) references "Toys of all" deferrable initially deferred\`.execute(db);
  await sql\`create function shout() returns trigger language plpgsql as $$
    begin new.name = new.name || '!'; return new; end $$\`.execute(db);
  await sql\`create trigger shout before insert on "Toys of all" for each row execute function shout()\`.execute(db);
  await sql\`create table kinds (name text primary key)\`.execute(db);
  await sql\`insert into kinds values ('bold')\`.execute(db);
  await sql\`create unlogged table counters (n int)\`.execute(db);
}`;

async function writeMigration(name: string, body: string): Promise<void> {
  const kysely = pathToFileURL(createRequire(import.meta.url).resolve('kysely')).href;
  await writeFile(
    join(migrations, `${name}.ts`),
    `import { sql } from '${kysely}';\n${body.replace(/: Kysely<unknown>|: Promise<void>/g, '')}`,
  );
}

async function fill(db: Kysely<Database>): Promise<void> {
  await sql`INSERT INTO boxes DEFAULT VALUES`.execute(db);
  await sql`INSERT INTO boxes DEFAULT VALUES`.execute(db);
  await sql`
    INSERT INTO "Toys of all" (id, box, name, colour, at, day, weight, share, picture, names, span, facts) VALUES
      (${TOY}, 1, ${'tab\tline\nback\\slash \\. æøå 🎈'}, 'rød', '2026-03-29 01:30+01', '2026-02-28', 0.1, 0.1::float8 + 0.2::float8,
       '\\x00ff0a', '{"a,b",NULL,"\\"c\\""}', '1 mon 2 days', '{"da": ["Æ", null]}'),
      (${newId()}, 2, '', NULL, 'infinity', NULL, 'NaN', '-Infinity', '', '{}', NULL, '{}')`.execute(db);
  await sql`UPDATE "Toys of all" SET parent = ${TOY} WHERE id <> ${TOY}`.execute(db);
  await sql`UPDATE boxes SET best_toy = ${TOY}`.execute(db);
  await sql`DELETE FROM kinds`.execute(db);
  await sql`INSERT INTO kinds VALUES ('dukke')`.execute(db);
  await sql`INSERT INTO counters VALUES (1)`.execute(db);
}

const TOY = newId();

async function contents({ db }: TestDatabase, table: string): Promise<unknown[]> {
  const { rows } = await sql<{
    row: unknown;
  }>`SELECT to_jsonb(t)::text AS row FROM ${sql.id(table)} t ORDER BY 1`.execute(db);
  return rows.map(({ row }) => row);
}

function place(changes: Partial<RestoreTarget> = {}): RestoreTarget {
  return {
    connectionString: target.connectionString,
    filesFolder: join(folder, 'restored'),
    dataDir: folder,
    erasers: {},
    migrationsFolder: migrations,
    ...changes,
  };
}

const backUp = () =>
  writeBackup({ connectionString: source.connectionString, filesFolder: join(folder, 'files') }, file);

async function writeUpload(key: string, content: Buffer): Promise<void> {
  await mkdir(join(folder, 'files', key, '..'), { recursive: true });
  await writeFile(join(folder, 'files', key), content);
}

test('a restored installation holds every value of the one that was backed up, and goes on counting', async () => {
  await fill(source.db);
  await writeUpload('0199/picture.webp', Buffer.alloc(70_000, 'ø'));
  await writeUpload('0199/empty.pdf', Buffer.alloc(0));
  await writeUpload('0199/picture.webp.0199.part', Buffer.from('half an upload'));
  const made = await backUp();
  expect(made).toMatchObject({ tables: 4, rows: 5, files: 2, bytes: (await stat(file)).size });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await restoreBackup(file, place())).toEqual({
    made_at: made.made_at,
    tables: 4,
    rows: 5,
    files: 2,
    erasures: 0,
    has_journal: false,
  });
  for (const table of ['boxes', 'Toys of all', 'kinds', 'erasures']) {
    expect(await contents(target, table)).toEqual(await contents(source, table));
  }
  expect(await contents(target, 'counters')).toEqual([]);
  expect(await readFile(join(folder, 'restored/0199/picture.webp'))).toEqual(Buffer.alloc(70_000, 'ø'));
  expect((await readdir(join(folder, 'restored/0199'))).sort()).toEqual(['empty.pdf', 'picture.webp']);
  expect(
    (await readdir(folder)).filter((name) => name.includes('.part') || name.includes('restoring')),
  ).toEqual([]);
  const { rows } = await sql<{ id: number }>`INSERT INTO boxes DEFAULT VALUES RETURNING id`.execute(
    target.db,
  );
  expect(rows).toEqual([{ id: 3 }]);
});

test('references and triggers are in force again after a restore', async () => {
  await fill(source.db);
  await backUp();
  await restoreBackup(file, place());
  await expect(sql`UPDATE "Toys of all" SET box = 99`.execute(target.db)).rejects.toMatchObject({
    code: '23503',
  });
  await expect(sql`UPDATE boxes SET best_toy = ${newId()}`.execute(target.db)).rejects.toMatchObject({
    code: '23503',
  });
  const { rows } =
    await sql`INSERT INTO "Toys of all" (id, name) VALUES (${newId()}, 'bil') RETURNING name`.execute(
      target.db,
    );
  expect(rows).toEqual([{ name: 'bil!' }]);
  await expect(sql`DELETE FROM erasures`.execute(target.db)).rejects.toThrow('only added');
});

test('the product’s own schema goes there and back', async () => {
  const whole = await createTestDatabase();
  try {
    await sql`INSERT INTO organisations (id, slug, name, lang) VALUES (${newId()}, 'ro', 'Ro og Mag', 'da')`.execute(
      whole.db,
    );
    await writeBackup({ connectionString: whole.connectionString, filesFolder: null }, file);
    await restoreBackup(file, {
      connectionString: target.connectionString,
      filesFolder: null,
      dataDir: folder,
      erasers: {},
    });
    expect(await contents(target, 'organisations')).toEqual(await contents(whole, 'organisations'));
    expect(await contents(target, 'schema_migrations')).toHaveLength(
      (await readdir(MIGRATIONS_FOLDER)).length,
    );
  } finally {
    await whole.drop();
  }
});

test('a backup shows one moment, whatever is written meanwhile', async () => {
  await sql`CREATE TABLE a_first (n int)`.execute(source.db);
  await sql`CREATE TABLE z_last (n int)`.execute(source.db);
  let isDone = false;
  const write = async () => {
    for (let n = 0; !isDone; n++) {
      await inTransaction(source.db, async (trx) => {
        await sql`INSERT INTO a_first VALUES (${n})`.execute(trx);
        await sql`INSERT INTO z_last VALUES (${n})`.execute(trx);
      });
    }
  };
  const writing = write();
  await backUp();
  isDone = true;
  await writing;
  const archive = gunzipSync(await readFile(file)).toString('latin1');
  const lastOf = (table: string) =>
    /\n?(\d+)\n\0*$/.exec(
      archive.split(`tables/${table}/`).at(-1)?.split('tables/')[0]?.split('closing.json')[0] ?? '',
    )?.[1];
  expect(lastOf('a_first')).toBe(lastOf('z_last'));
});

test('a backup from before the latest migrations is brought up to date', async () => {
  await fill(source.db);
  await backUp();
  await writeMigration(
    '20260103T0000_names',
    `export async function up(db) {
      await sql\`alter table kinds add column long_name text\`.execute(db);
      await sql\`update kinds set long_name = 'en ' || name\`.execute(db);
    }`,
  );
  await restoreBackup(file, place());
  expect(await contents(target, 'kinds')).toEqual(['{"name": "dukke", "long_name": "en dukke"}']);
  expect(await migrate(target.db, { folder: migrations })).toEqual([]);
});

test('a database that an app has started on, but nobody has used, takes a restore', async () => {
  await fill(source.db);
  await backUp();
  await migrate(target.db, { folder: migrations });
  await sql`DELETE FROM kinds`.execute(target.db);
  await sql`CREATE VIEW red AS SELECT * FROM "Toys of all" WHERE colour = 'rød'`.execute(target.db);
  await sql`CREATE TABLE setup_links AS SELECT 1 AS n`.execute(target.db);
  await restoreBackup(file, place());
  expect(await contents(target, 'Toys of all')).toEqual(await contents(source, 'Toys of all'));
});

test('a database with content is refused and stays as it is', async () => {
  await fill(source.db);
  await backUp();
  await sql`CREATE TABLE kinds (name text)`.execute(target.db);
  await sql`INSERT INTO kinds VALUES ('mine')`.execute(target.db);
  await expect(restoreBackup(file, place())).rejects.toMatchObject({
    code: 'backup.not_empty',
    message: 'The database already holds content (in “kinds”): a backup is restored into an empty one only.',
  });
  expect(await contents(target, 'kinds')).toEqual(['{"name": "mine"}']);
});

test('files that lie there already are not touched', async () => {
  await writeUpload('0199/a.pdf', Buffer.from('a'));
  await backUp();
  await mkdir(join(folder, 'restored'));
  await writeFile(join(folder, 'restored/mine.pdf'), 'mine');
  await expect(restoreBackup(file, place())).rejects.toMatchObject({ code: 'backup.files_present' });
  expect(await readdir(join(folder, 'restored'))).toEqual(['mine.pdf']);
  expect(await tablesOf(target)).toEqual([]);
});

async function tablesOf({ db }: TestDatabase): Promise<unknown[]> {
  return (await sql`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`.execute(db)).rows;
}

async function refuse(code: string): Promise<void> {
  await expect(restoreBackup(file, place())).rejects.toMatchObject({ code });
  expect(await tablesOf(target)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('restored'))).toEqual([]);
}

test('a backup cut off anywhere is one sentence and restores nothing', async () => {
  await fill(source.db);
  await writeUpload('0199/a.pdf', Buffer.alloc(5_000, 'a'));
  await backUp();
  const { size } = await stat(file);
  for (const left of [size - 1, size - 20, Math.floor(size / 2), 100, 20, 0]) {
    await truncate(file, left);
    await refuse('backup.damaged');
  }
});

test('a changed byte is found, be it compressed or not, and so is a missing entry', async () => {
  await fill(source.db);
  await backUp();
  const whole = await readFile(file);
  const changed = Buffer.from(whole);
  changed.writeUInt8(changed.readUInt8(600) ^ 1, 600);
  await writeFile(file, changed);
  await refuse('backup.damaged');
  const archive = gunzipSync(whole);
  archive.writeUInt8(0x78, archive.indexOf('dukke'));
  await writeFile(file, gzipSync(archive));
  await refuse('backup.damaged');
  const begin = gunzipSync(whole).indexOf('tables/kinds');
  await writeFile(
    file,
    gzipSync(Buffer.concat([gunzipSync(whole).subarray(0, begin), gunzipSync(whole).subarray(begin + 1024)])),
  );
  await refuse('backup.damaged');
});

test.each([
  ['a text', Buffer.from('hello')],
  ['another compressed file', gzipSync(Buffer.alloc(2_000, 'x'))],
])('%s is no backup', async (_, content) => {
  await writeFile(file, content);
  await refuse('backup.not_a_backup');
});

test('a file that is not there, and a folder that is not, are one sentence', async () => {
  await expect(restoreBackup(join(folder, 'none'), place())).rejects.toMatchObject({
    message: `The file ${join(folder, 'none')} cannot be used (it or its folder does not exist).`,
  });
  await expect(
    writeBackup(
      { connectionString: source.connectionString, filesFolder: null },
      join(folder, 'none/backup'),
    ),
  ).rejects.toMatchObject({ code: 'backup.file_unusable' });
});

test('a backup of a newer Samskab is refused by the migration that it knows', async () => {
  await backUp();
  await rm(join(migrations, '20260102T0000_toys.ts'));
  await expect(restoreBackup(file, place())).rejects.toMatchObject({
    code: 'backup.newer',
    data: { what: '20260102T0000_toys' },
  });
});

test('a restore that fails late leaves nothing behind', async () => {
  await fill(source.db);
  await writeUpload('0199/a.pdf', Buffer.from('a'));
  await backUp();
  await writeMigration(
    '20260103T0000_fails',
    `export async function up(db) { await sql\`select nonsense\`.execute(db); }`,
  );
  await refuse('database.migration_failed');
});

test('a large table passes through in pieces, without all of it in memory', async () => {
  await sql`INSERT INTO "Toys of all" (id, name) SELECT gen_random_uuid(), repeat(md5(n::text), 10) FROM generate_series(1, 60000) n`.execute(
    source.db,
  );
  const before = process.memoryUsage().rss;
  await backUp();
  await restoreBackup(file, place());
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  const sum = (db: Kysely<Database>) =>
    sql`SELECT count(*), md5(string_agg(name, '' ORDER BY id)) AS sum FROM "Toys of all"`
      .execute(db)
      .then(({ rows }) => rows);
  expect(await sum(target.db)).toEqual(await sum(source.db));
});

const eraseToys: Erasers = {
  toy: async (trx, { subject_ids }) => {
    await sql`UPDATE boxes SET best_toy = NULL WHERE best_toy = ANY(${subject_ids})`.execute(trx);
    await sql`UPDATE "Toys of all" SET name = '', picture = NULL, names = NULL WHERE id = ANY(${subject_ids})`.execute(
      trx,
    );
    return subject_ids.map((id) => `${id}.webp`);
  },
};

test('what was erased after the backup stays erased, even when the database is lost', async () => {
  await fill(source.db);
  await writeUpload(`${TOY}.webp`, Buffer.from('a face'));
  await writeUpload('other.webp', Buffer.from('a tree'));
  await backUp();
  expect(await mirrorErasures(source.db, folder)).toBe(0);
  expect(await readFile(join(folder, 'erasures.jsonl'), 'utf8')).toBe('\n');
  await inTransaction(source.db, async (trx) => {
    await eraseToys['toy']?.(trx, { id: '', kind: 'toy', organisation_id: null, subject_ids: [TOY], at: '' });
    await recordErasure(trx, { kind: 'toy', organisation_id: null, subject_ids: [TOY] });
  });
  expect(await mirrorErasures(source.db, folder)).toBe(1);
  expect(await mirrorErasures(source.db, folder)).toBe(0);
  await writeFile(join(folder, 'erasures.jsonl'), '{"id": "cut of', { flag: 'a' });
  const restored = await restoreBackup(file, place({ erasers: eraseToys }));
  expect(restored).toMatchObject({ erasures: 1, has_journal: true, files: 2 });
  expect(await contents(target, 'Toys of all')).toEqual(await contents(source, 'Toys of all'));
  expect(await contents(target, 'erasures')).toEqual(await contents(source, 'erasures'));
  expect(await readdir(join(folder, 'restored'))).toEqual(['other.webp']);
  expect(await mirrorErasures(target.db, folder)).toBe(0);
});

test('erasures that the backup knows are not done again', async () => {
  await fill(source.db);
  await inTransaction(source.db, (trx) =>
    recordErasure(trx, { kind: 'toy', organisation_id: null, subject_ids: [TOY] }),
  );
  await mirrorErasures(source.db, folder);
  await backUp();
  expect(await restoreBackup(file, place())).toMatchObject({ erasures: 0 });
});

test('an erasure that this code cannot repeat stops the restore', async () => {
  await fill(source.db);
  await backUp();
  await inTransaction(source.db, (trx) =>
    recordErasure(trx, { kind: 'toy', organisation_id: null, subject_ids: [TOY] }),
  );
  await mirrorErasures(source.db, folder);
  await refuse('backup.erasure_unknown');
});

test('a database without content of ours is nothing to back up', async () => {
  await expect(
    writeBackup({ connectionString: target.connectionString, filesFolder: null }, file),
  ).rejects.toMatchObject({ code: 'backup.nothing' });
  expect(await readdir(folder)).not.toContain('samskab.backup');
});
