import { type QueryExecutorProvider, sql } from 'kysely';

/** Tells all who `listen` on the channel, after commit where `db` is a transaction. Below 8,000 bytes: ids, no content. */
export async function notify(db: QueryExecutorProvider, channel: string, payload: string): Promise<void> {
  await sql`SELECT pg_notify(${channel}, ${payload})`.execute(db);
}
