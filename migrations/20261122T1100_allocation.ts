import { sql, type Kysely } from 'kysely';

/**
 * Seats in workshops that run at the same time. One row an event is the lock for whoever gives seats; a seat is in one
 * occurrence of a block, in one workshop once, and an occurrence never holds more than it may.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table allocations (
      organisation_id uuid not null,
      event_id uuid not null,
      way text not null default 'wishes' check (way in ('wishes', 'first_come')),
      state text not null default 'preparing' check (state in ('preparing', 'open', 'published')),
      ranks integer not null default 3 check (ranks between 1 and 20),
      closes_local timestamp,
      closes_at timestamptz,
      balance jsonb not null default '[]',
      release_minutes integer not null default 10 check (release_minutes between 0 and 240),
      seed text,
      seed_hash text,
      seed_number integer not null default 0,
      seed_drawn_at timestamptz,
      published_run uuid,
      published_at timestamptz,
      published jsonb,
      runs integer not null default 0,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade,
      constraint allocations_seed_when_open check (state = 'preparing' or way = 'first_come' or seed is not null)
    )`.execute(db);
  await sql`
    create table allocation_occurrences (
      organisation_id uuid not null,
      event_id uuid not null,
      slot_id uuid not null,
      session_id uuid not null,
      block_id uuid not null,
      min integer not null default 0 check (min >= 0),
      max integer not null check (max >= 0),
      margin integer not null default 0 check (margin >= 0),
      taken integer not null default 0,
      released_at timestamptz,
      primary key (organisation_id, event_id, slot_id),
      unique (organisation_id, event_id, slot_id, block_id, session_id),
      foreign key (organisation_id, event_id) references allocations on delete cascade,
      foreign key (organisation_id, event_id, slot_id) references slots (organisation_id, event_id, id) on delete cascade,
      foreign key (organisation_id, event_id, session_id) references sessions (organisation_id, event_id, id)
        on delete cascade,
      foreign key (organisation_id, event_id, block_id) references blocks (organisation_id, event_id, id)
        on delete cascade,
      check (min <= max),
      constraint allocation_occurrences_never_too_many check (taken between 0 and max + margin)
    )`.execute(db);
  await people(db);
  await runsAndSeats(db);
  // A choice that is a seat is given and taken by the allocation alone.
  await sql`alter table registration_slot_choices add column is_seat boolean not null default false`.execute(
    db,
  );
}

async function people(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table allocation_groups (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      together text not null default 'prefer' check (together in ('must', 'prefer')),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references allocations on delete cascade
    )`.execute(db);
  await sql`
    create table allocation_people (
      organisation_id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      wishes jsonb not null default '[]',
      no_preference boolean not null default false,
      rest_is_fine boolean not null default false,
      away uuid[] not null default '{}',
      wished_at timestamptz,
      link_version integer not null default 1,
      fixed uuid[] not null default '{}',
      leads uuid[] not null default '{}',
      barred uuid[] not null default '{}',
      companions integer not null default 0 check (companions between 0 and 5),
      access_checked_at timestamptz,
      group_id uuid,
      apart text check (length(apart) between 1 and 80),
      primary key (organisation_id, event_id, registration_id),
      foreign key (organisation_id, event_id) references allocations on delete cascade,
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade,
      foreign key (organisation_id, event_id, group_id) references allocation_groups on delete set null (group_id)
    )`.execute(db);
}

async function runsAndSeats(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table allocation_runs (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      number integer not null,
      label text not null default '' check (length(label) <= 200),
      state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
      time_limit_seconds integer not null default 60 check (time_limit_seconds between 1 and 3600),
      instance jsonb not null,
      result jsonb,
      progress jsonb,
      problem text,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      primary key (organisation_id, event_id, id),
      unique (organisation_id, event_id, number),
      foreign key (organisation_id, event_id) references allocations on delete cascade
    )`.execute(db);
  await sql`
    create table allocation_seats (
      organisation_id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      block_id uuid not null,
      slot_id uuid not null,
      session_id uuid not null,
      chairs integer not null default 1 check (chairs between 1 and 6),
      origin text not null check (origin in ('run', 'fixed', 'organiser', 'own', 'swap')),
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, registration_id, block_id),
      unique (organisation_id, event_id, registration_id, session_id),
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade,
      foreign key (organisation_id, event_id, slot_id, block_id, session_id)
        references allocation_occurrences (organisation_id, event_id, slot_id, block_id, session_id)
    )`.execute(db);
  await sql`create index allocation_seats_by_slot on allocation_seats (organisation_id, event_id, slot_id)`.execute(
    db,
  );
  await sql`
    create table allocation_swaps (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      block_id uuid not null,
      from_registration uuid not null,
      to_registration uuid not null,
      from_slot uuid not null,
      to_slot uuid not null,
      state text not null default 'asked' check (state in ('asked', 'done', 'declined', 'withdrawn')),
      asked_at timestamptz not null default now(),
      answered_at timestamptz,
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id, from_registration) references registrations on delete cascade,
      foreign key (organisation_id, event_id, to_registration) references registrations on delete cascade,
      check (from_registration <> to_registration)
    )`.execute(db);
}
