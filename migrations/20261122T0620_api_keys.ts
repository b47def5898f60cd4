import { sql, type Kysely } from 'kysely';

/** Keys for the REST interface, and the files an organisation keeps in the storage. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The key itself is shown once and never kept; its hash needs no salt, since it has 256 random bits.
  await sql`
    create table api_keys (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      name text not null check (length(name) between 1 and 120),
      hash bytea not null unique check (length(hash) = 32),
      hint text not null check (length(hint) between 1 and 12),
      rights text[] not null check (rights <@ array['read', 'import', 'edit'] and cardinality(rights) > 0),
      created_by uuid,
      created_at timestamptz not null default now(),
      last_used_on date,
      revoked_at timestamptz,
      primary key (organisation_id, id)
    )`.execute(db);
  await sql`
    create table files (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      key text not null unique check (key ~ '^[a-z0-9/-]+\.[a-z0-9]{1,8}$'),
      event_id uuid,
      speaker_id uuid,
      purpose text not null check (purpose in ('portrait', 'logo', 'illustration', 'document')),
      name text not null check (length(name) between 1 and 200),
      media_type text not null,
      bytes bigint not null check (bytes >= 0),
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
  await sql`create index files_by_event on files (organisation_id, event_id)`.execute(db);
}
