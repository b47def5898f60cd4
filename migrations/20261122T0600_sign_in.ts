import { sql, type Kysely } from 'kysely';

/** Accounts and how they sign in, invitations, the set-up link, the outbox and counters against misuse. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await accounts(db);
  await waysToSignIn(db);
  await rights(db);
  await outbox(db);
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table accounts (
      id uuid primary key,
      name text not null check (length(name) <= 200),
      email text not null unique check (email = lower(email) and length(email) <= 254),
      email_verified boolean not null default false,
      image text,
      lang text not null default 'da' check (lang in ('da', 'nb', 'en')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table sign_in_sessions (
      id uuid primary key,
      account_id uuid not null references accounts on delete cascade,
      token text not null unique,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index sign_in_sessions_by_account on sign_in_sessions (account_id)`.execute(db);
  await sql`create index sign_in_sessions_by_expiry on sign_in_sessions (expires_at)`.execute(db);
}

async function waysToSignIn(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sign_in_methods (
      id uuid primary key,
      account_id uuid not null references accounts on delete cascade,
      provider_id text not null,
      subject text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text check (password is null),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (provider_id, subject)
    )`.execute(db);
  await sql`create index sign_in_methods_by_account on sign_in_methods (account_id)`.execute(db);
  await sql`
    create table passkeys (
      id uuid primary key,
      account_id uuid not null references accounts on delete cascade,
      name text check (length(name) <= 200),
      public_key text not null,
      credential_id text not null unique,
      counter double precision not null,
      device_type text not null,
      backed_up boolean not null,
      transports text,
      aaguid text,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index passkeys_by_account on passkeys (account_id)`.execute(db);
  await sql`
    create table verifications (
      id uuid primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index verifications_by_identifier on verifications (identifier)`.execute(db);
  await sql`create index verifications_by_expiry on verifications (expires_at)`.execute(db);
  await sql`
    create table setup_links (
      token_hash bytea primary key,
      expires_at timestamptz not null,
      created_at timestamptz not null default now()
    )`.execute(db);
}

/** An account that goes takes its rights along. */
async function rights(db: Kysely<unknown>): Promise<void> {
  for (const table of ['memberships', 'operators', 'event_rights']) {
    await sql`
      alter table ${sql.table(table)} add constraint ${sql.ref(`${table}_account`)}
        foreign key (account_id) references accounts on delete cascade`.execute(db);
  }
  await sql`
    create table invitations (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      email text not null check (email = lower(email) and length(email) <= 254),
      role text not null check (role in ('owner', 'organiser', 'facilitator', 'reader')),
      event_id uuid,
      lang text not null check (lang in ('da', 'nb', 'en')),
      token_hash bytea not null unique,
      invited_by uuid,
      mail_id uuid,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz,
      primary key (organisation_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade,
      check (event_id is null or role <> 'owner')
    )`.execute(db);
  await sql`
    create unique index invitations_one_open on invitations (organisation_id, email, event_id) nulls not distinct
      where accepted_at is null and revoked_at is null`.execute(db);
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mails (
      id uuid primary key,
      organisation_id uuid references organisations on delete cascade,
      template text not null,
      lang text not null check (lang in ('da', 'nb', 'en')),
      to_address text check (length(to_address) <= 254),
      sealed bytea,
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'given_up', 'expired')),
      attempts integer not null default 0,
      next_attempt_at timestamptz not null default now(),
      expires_at timestamptz not null,
      failure text,
      created_at timestamptz not null default now(),
      done_at timestamptz
    )`.execute(db);
  await sql`create index mails_waiting on mails (next_attempt_at) where state = 'waiting'`.execute(db);
  await sql`create index mails_by_time on mails (created_at desc, id desc)`.execute(db);
  await sql`create index mails_by_address on mails (to_address) where to_address is not null`.execute(db);
  await sql`
    create unlogged table rate_limits (
      key text primary key,
      points integer not null,
      resets_at timestamptz not null
    )`.execute(db);
  await sql`create index rate_limits_by_reset on rate_limits (resets_at)`.execute(db);
}
