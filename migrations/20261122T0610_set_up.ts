import { sql, type Kysely } from 'kysely';

/** What somebody typed at the set-up, until the code sent to the address has been typed too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table setup_links
      add column name text,
      add column email text,
      add column organisation text,
      add column code_hash bytea,
      add column attempts integer not null default 0`.execute(db);
}
