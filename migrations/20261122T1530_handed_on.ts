import { sql, type Kysely } from 'kysely';

/** How often a place was handed on; runs know how often it had been when they were begun, so that they forget who left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table registrations add column handed_on integer not null default 0`.execute(db);
  // By registration, those alone that had been handed on.
  await sql`alter table allocation_runs add column handed_on jsonb not null default '{}'`.execute(db);
}
