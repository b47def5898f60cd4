import { sql, type Kysely } from 'kysely';

/** The sign-in library keeps locks here under ids that are hashes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table verifications alter column id type text`.execute(db);
}
