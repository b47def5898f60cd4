import { sql, type Kysely } from 'kysely';

/** Methods that an organisation has adapted and wants to begin with again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workshop_templates (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      lang text not null check (lang in ('da', 'nb', 'sv', 'en')),
      name text not null check (length(name) between 1 and 200),
      stem text not null default '' check (length(stem) <= 1000),
      phases jsonb not null,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      unique (organisation_id, name)
    )`.execute(db);
}
