import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../platform/server/db/database.ts';
import { startEmbeddedServer } from '../platform/server/db/embedded-server.ts';
import { migrate } from '../platform/server/db/migrate.ts';
import { findLeftovers } from './leftovers.ts';
import { findOtherPostgres } from './postgres-versions.ts';
import { administer, databaseAddress } from './run-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Where test files find the PostgreSQL of this run and the migrated database they copy. */
export type TestServer = { socketFolder: string; template: string; nativeFolder: string | undefined };

/** Never on data that matters: the server lives for one run, and a crash loses the run anyway. */
const FAST_AND_FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** One PostgreSQL for the whole run, in a folder of its own: runs beside each other know nothing of one another. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const before = process.env['TMPDIR'];
  const folder = await mkdtemp(join(tmpdir(), 'samskab-run-'));
  // When root runs the tests, PostgreSQL's own user must get in and clear up.
  await chmod(folder, 0o1777);
  process.env['TMPDIR'] = folder;
  const nativeFolder = await findOtherPostgres(process.env['SAMSKAB_TEST_PG']);
  const server = await startEmbeddedServer({
    dataDir: join(folder, 'data'),
    cacheFolder: join(folder, 'cache'),
    settings: FAST_AND_FORGETFUL,
    ...(nativeFolder === undefined ? {} : { nativeFolder }),
  });
  const socketFolder = server.connection.host;
  try {
    const template = await makeTemplate(socketFolder);
    project.provide('testServer', { socketFolder, template, nativeFolder });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return async () => {
    await server.stop();
    const leftovers = await findLeftovers(folder);
    await rm(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    if (leftovers.length === 0) return;
    // Vitest prints an error thrown here and still ends with 0.
    process.exitCode = 1;
    throw new Error(`The tests have left behind:\n${leftovers.join('\n')}`);
  };
}

async function makeTemplate(socketFolder: string): Promise<string> {
  const template = `template_${randomBytes(4).toString('hex')}`;
  await administer(
    socketFolder,
    'ALTER ROLE samskab CREATEDB',
    `CREATE DATABASE ${template} OWNER samskab TEMPLATE template0`,
  );
  const db = openDatabase({ connectionString: databaseAddress(socketFolder, template) });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
  return template;
}
