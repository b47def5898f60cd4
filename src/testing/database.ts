import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '#platform/server/db/database.ts';
import type {} from './global-setup.ts';
import { administer, databaseAddress } from './run-server.ts';

export type TestDatabase = {
  readonly db: Kysely<Database>;
  readonly connectionString: string;
};

/**
 * A migrated database for this test file alone (or this `describe`), on real PostgreSQL. The properties can be
 * read inside tests and hooks.
 */
export function useTestDatabase(options: { isEmpty?: boolean } = {}): TestDatabase {
  let opened: (TestDatabase & { drop(): Promise<void> }) | undefined;
  beforeAll(async () => {
    opened = await createTestDatabase(options);
  });
  afterAll(async () => opened?.drop());
  const get = () => {
    if (opened === undefined) throw new Error('the test database exists inside tests and hooks only');
    return opened;
  };
  return {
    get db() {
      return get().db;
    },
    get connectionString() {
      return get().connectionString;
    },
  };
}

/** One more database within a test; `drop` it at the end. `isEmpty`: without migrations. `template`: a copy of this one. */
export async function createTestDatabase(
  options: { isEmpty?: boolean; template?: string } = {},
): Promise<TestDatabase & { drop(): Promise<void> }> {
  const { template, socketFolder } = inject('testServer');
  const copied = options.template ?? (options.isEmpty === true ? 'template0' : template);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(socketFolder, `CREATE DATABASE ${name} OWNER samskab TEMPLATE ${copied}`);
  const connectionString = databaseAddress(socketFolder, name);
  const db = openDatabase({ connectionString, applicationName: 'samskab test' });
  const drop = async () => {
    await db.destroy();
    // A test that failed half-way may have left connections.
    await administer(socketFolder, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { db, connectionString, drop };
}
