import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { systemCode } from './database-errors.ts';

/** Serialization failure and deadlock: PostgreSQL has undone the transaction, and trying again succeeds. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/**
 * Runs `work` in a transaction, again if PostgreSQL asks for it: `work` must have no other effects. Inside a
 * transaction it joins that one.
 */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  if (isTransaction(db)) return work(db);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !TRY_AGAIN.has(systemCode(error) ?? '')) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}

function isTransaction(db: Kysely<Database>): db is Transaction<Database> {
  return db.isTransaction;
}

/** Waits for the lock of this name and holds it until the transaction ends. */
export async function lockInTransaction(trx: Transaction<Database>, name: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

/**
 * Runs `work` while holding the lock of this name on one connection, over several transactions. Not through a
 * pooler: use DATABASE_DIRECT_URL.
 */
export async function withAdvisoryLock<Tables, Result>(
  db: Kysely<Tables>,
  name: string,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    // Waiting for another process may take longer than a statement should.
    await sql`SELECT set_config('statement_timeout', '0', false)`.execute(connection);
    await sql`SELECT pg_advisory_lock(hashtextextended(${name}, 0))`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`SELECT pg_advisory_unlock(hashtextextended(${name}, 0))`.execute(connection);
      await sql`RESET statement_timeout`.execute(connection);
    }
  });
}
