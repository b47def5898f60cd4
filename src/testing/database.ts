import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '#platform/server/db/database.ts';
import type {} from './global-setup.ts';

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

/** One more database within a test; `drop` it at the end. `isEmpty`: without migrations. */
export async function createTestDatabase(
  options: { isEmpty?: boolean } = {},
): Promise<TestDatabase & { drop(): Promise<void> }> {
  const { template } = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(
    `CREATE DATABASE ${name} OWNER samskab TEMPLATE ${options.isEmpty === true ? 'template0' : template}`,
  );
  const connectionString = connectionStringOf(name);
  const db = openDatabase({ connectionString, applicationName: 'samskab test' });
  const drop = async () => {
    await db.destroy();
    // A test that failed half-way may have left connections.
    await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { db, connectionString, drop };
}

function connectionStringOf(database: string): string {
  return `postgres://samskab@localhost/${database}?host=${encodeURIComponent(inject('testServer').socketFolder)}`;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({
    host: inject('testServer').socketFolder,
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
