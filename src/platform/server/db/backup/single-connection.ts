import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { connectionSettings, type Database } from '../database.ts';

/**
 * One connection that is a `client` for COPY and a `db` for everything else, so that both share a transaction.
 * It must reach PostgreSQL itself, not a pooler.
 */
export async function withSingleConnection<Result>(
  connectionString: string,
  work: (client: pg.Client, db: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connectionSettings({ connectionString, applicationName: 'samskab backup' }));
  // A lost connection fails the query under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  const lent = Object.assign(client, { release: () => undefined });
  const pool = { connect: async () => lent, end: () => client.end() };
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(client, db);
  } finally {
    await client.end();
  }
}
