import { sql, type Kysely } from 'kysely';

/** Indexes that every registration of a rush paid for, and hardly anybody asked. Counters are few and forgotten hourly. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index rate_limits_by_reset`.execute(db);
}
