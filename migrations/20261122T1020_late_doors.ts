import { sql, type Kysely } from 'kysely';

/** Until when phones of a door that was closed may still send what they have; null where nothing more is taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table doors add column late_until timestamptz`.execute(db);
}
