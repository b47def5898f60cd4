import { sql, type Kysely } from 'kysely';

/** The order of a booklet's chapters is its editor's, whatever the order of the workshops. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table booklets add column chapters uuid[] not null default '{}'`.execute(db);
}
