import { sql, type Kysely } from 'kysely';

/** Organisations, accounts' rights, audit trail, change feed, slugs. Sign-in's own tables come in a migration of theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
      name text not null check (length(name) between 1 and 200),
      lang text not null check (lang in ('da', 'nb', 'sv', 'en')),
      country text not null default 'DK' check (country in ('DK', 'NO', 'SE', 'FI', 'IS', 'XX')),
      kind text not null default 'association'
        check (kind in ('public_body', 'association', 'foundation', 'research', 'business', 'network', 'other')),
      description jsonb not null default '{}',
      url text,
      colour text not null default '#7a2e2e' check (colour ~ '^#[0-9a-f]{6}$'),
      logo jsonb,
      contact jsonb not null default '{}',
      controller jsonb not null default '{}',
      accessibility jsonb not null default '{}',
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table memberships (
      organisation_id uuid not null references organisations on delete cascade,
      account_id uuid not null,
      role text not null check (role in ('owner', 'organiser', 'facilitator', 'reader')),
      created_at timestamptz not null default now(),
      primary key (organisation_id, account_id)
    )`.execute(db);
  await sql`create index memberships_by_account on memberships (account_id)`.execute(db);

  await sql`create table operators (
      account_id uuid primary key,
      created_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table people (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      email text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id)
    )`.execute(db);
  await sql`create index people_by_email on people (organisation_id, lower(email))`.execute(db);

  await sql`
    create table audit_entries (
      id uuid primary key,
      organisation_id uuid references organisations on delete cascade,
      at timestamptz not null default now(),
      actor_kind text not null check (actor_kind in ('account', 'operator', 'api_key', 'speaker', 'system', 'command')),
      actor_id uuid,
      action text not null,
      subject_kind text not null,
      subject_id uuid,
      event_id uuid,
      fields text[] not null default '{}',
      public_values jsonb
    )`.execute(db);
  await sql`create index audit_entries_by_organisation on audit_entries (organisation_id, at desc, id desc)`.execute(
    db,
  );
  await sql`create index audit_entries_by_event on audit_entries (organisation_id, event_id, at desc)`.execute(
    db,
  );

  await sql`
    create table changes (
      id bigint generated always as identity primary key,
      organisation_id uuid references organisations on delete cascade,
      kind text not null,
      version integer not null default 0,
      ids uuid[] not null default '{}',
      at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table slugs (
      scope text not null check (scope in ('event', 'series', 'organisation')),
      slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
      organisation_id uuid not null references organisations on delete cascade,
      subject_id uuid not null,
      is_current boolean not null default true,
      created_at timestamptz not null default now(),
      primary key (scope, slug)
    )`.execute(db);
  await sql`create unique index slugs_one_current on slugs (scope, subject_id) where is_current`.execute(db);
}
