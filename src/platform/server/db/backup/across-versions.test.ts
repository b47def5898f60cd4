import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { createTestDatabase } from '#testing/database.ts';
import { type Database, openDatabase } from '../database.ts';
import { startEmbeddedServer } from '../embedded-server.ts';
import { newId } from '../ids.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

/** Under `npm run test:pg15` the tests' own server is the old one, and the installed one is the new. */
const hasTwoVersions = inject('testServer').nativeFolder !== undefined;

test.runIf(hasTwoVersions)(
  'a backup goes from an old PostgreSQL to a new one and back',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'versions-'));
    const newer = await startEmbeddedServer({
      dataDir: join(folder, 'data'),
      cacheFolder: join(folder, 'cache'),
    });
    const old = await createTestDatabase();
    const again = await createTestDatabase({ isEmpty: true });
    const inNewer = openDatabase({ connectionString: newer.connectionString });
    const move = async (from: string, to: string, file: string) => {
      await writeBackup({ connectionString: from, filesFolder: null }, join(folder, file));
      await restoreBackup(join(folder, file), {
        connectionString: to,
        filesFolder: null,
        dataDir: folder,
        erasers: {},
      });
    };
    try {
      await sql`INSERT INTO organisations (id, slug, name, lang) VALUES (${newId()}, 'ro', 'Ro\tog\nMag', 'da')`.execute(
        old.db,
      );
      await move(old.connectionString, newer.connectionString, 'up');
      await move(newer.connectionString, again.connectionString, 'down');
      expect(await versionOf(old.db)).not.toBe(await versionOf(inNewer));
      expect(await organisations(inNewer)).toEqual(await organisations(old.db));
      expect(await organisations(again.db)).toEqual(await organisations(old.db));
    } finally {
      await inNewer.destroy();
      await newer.stop();
      await old.drop();
      await again.drop();
      await rm(folder, { recursive: true, force: true });
    }
  },
);

async function versionOf(db: Kysely<Database>): Promise<unknown> {
  return (await sql`SELECT current_setting('server_version_num')::int / 10000 AS major`.execute(db)).rows;
}

async function organisations(db: Kysely<Database>): Promise<unknown> {
  return (await sql`SELECT to_jsonb(o)::text AS row FROM organisations o`.execute(db)).rows;
}
