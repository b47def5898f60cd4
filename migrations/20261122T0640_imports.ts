import { sql, type Kysely } from 'kysely';

/** A programme between pasting and importing: what was pasted, what was read, how it was mended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table imports (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      event_id uuid,
      series_id uuid,
      account_id uuid,
      file_name text,
      source bytea not null,
      lines jsonb not null,
      options jsonb not null default '{}',
      mending jsonb not null,
      version integer not null default 1,
      imported_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id),
      check (event_id is null or series_id is null),
      foreign key (organisation_id, event_id) references events on delete cascade,
      foreign key (organisation_id, series_id) references series on delete cascade
    )`.execute(db);
  await sql`create index imports_by_event on imports (organisation_id, event_id, updated_at desc)`.execute(
    db,
  );
  await sql`create index imports_by_age on imports (updated_at)`.execute(db);
  await sql`
    create table import_steps (
      organisation_id uuid not null,
      import_id uuid not null,
      version integer not null,
      mending jsonb not null,
      primary key (organisation_id, import_id, version),
      foreign key (organisation_id, import_id) references imports on delete cascade
    )`.execute(db);
}
