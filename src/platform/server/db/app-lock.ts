import pg from 'pg';
import { folderError, systemCode, databaseError } from './database-errors.ts';

/** Held on the database `postgres` by whoever runs the app on a cluster; the number has no meaning. */
const APP_LOCK = 0x5a45_4d53;

/**
 * Tries to enter: a client (the server is up), `busy` (it is starting, stopping or overrun) or `absent`.
 * As superuser, whose reserved connections are free even when the app's are all taken.
 */
export async function knock(
  socketFolder: string,
  dataFolder: string,
): Promise<pg.Client | 'busy' | 'absent'> {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    application_name: 'samskab lock',
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener a lost connection would end the process; who cares listens for `end`.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
    if (code === '28000') {
      throw databaseError('database.folder_unusable', {
        folder: dataFolder,
        reason: 'it belongs to another user',
      });
    }
    if (code === 'EACCES' || code === 'EPERM') throw folderError(dataFolder, error);
    // 57P03 starting or stopping, 53300 no connection free, or cut off in between.
    return 'busy';
  }
}

/** What the start that made the server has called it. */
export async function readServerName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`SELECT current_setting('cluster_name') AS name`);
  return rows[0]?.name ?? '';
}

/** Tries for the session lock by which a live second app is refused. */
export async function takeAppLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
    APP_LOCK,
  ]);
  return rows[0]?.locked ?? false;
}

/** Looks without touching: whoever is about to take the lock must not find it taken by a passer-by. */
export async function isAppLockTaken(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
     WHERE locktype = 'advisory' AND objid = $1 AND granted AND datname = current_database()`,
    [APP_LOCK],
  );
  return rows.length > 0;
}

/** The app's role is no superuser, so that it can do here what it can on any other server, and no more. */
export async function createAppDatabase(client: pg.Client): Promise<void> {
  const role = await client.query(`SELECT FROM pg_roles WHERE rolname = 'samskab'`);
  if (role.rowCount === 0) await client.query('CREATE ROLE samskab LOGIN');
  const database = await client.query(`SELECT FROM pg_database WHERE datname = 'samskab'`);
  if (database.rowCount === 0) await client.query('CREATE DATABASE samskab OWNER samskab TEMPLATE template0');
}
