import { sql, type Kysely } from 'kysely';

/** Themes in several languages; `name` and `body` stay as they stand in the event's own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table knowledge_themes
      add column names jsonb not null default '{}',
      add column bodies jsonb not null default '{}'`.execute(db);
}
