import { sql, type Kysely } from 'kysely';

/** Words of the organiser's own in the mails about wishes and about seats, by language. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table allocations add column words jsonb not null default '{}'`.execute(db);
}
