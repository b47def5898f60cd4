import { sql, type Kysely } from 'kysely';

/** The events domain: series, events, places, hosts, programme, speakers, materials, publications. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await places(db);
  await gatherings(db);
  await programme(db);
  await published(db);
}

async function places(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table venues (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      address text not null default '',
      lang text not null default 'da',
      url text,
      directions jsonb not null default '{}',
      access jsonb not null default '{}',
      access_notes jsonb not null default '{}',
      access_contact jsonb not null default '{}',
      position integer not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id)
    )`.execute(db);
  await sql`
    create table rooms (
      organisation_id uuid not null,
      id uuid not null,
      venue_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      capacity integer check (capacity >= 0),
      access jsonb not null default '{}',
      access_notes jsonb not null default '{}',
      position integer not null default 0,
      primary key (organisation_id, id),
      unique (organisation_id, venue_id, id),
      foreign key (organisation_id, venue_id) references venues on delete cascade
    )`.execute(db);
}

async function gatherings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table series (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      kind text not null default 'conference' check (kind in ('conference', 'network')),
      lang text not null,
      title jsonb not null,
      description jsonb not null default '{}',
      chair jsonb,
      contact jsonb not null default '{}',
      is_published boolean not null default false,
      imported jsonb,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id)
    )`.execute(db);
  await sql`
    create table events (
      organisation_id uuid not null references organisations on delete cascade,
      id uuid not null,
      series_id uuid,
      edition text,
      edition_year integer check (edition_year between 1800 and 2999),
      lang text not null check (lang in ('da', 'nb', 'sv', 'en')),
      title jsonb not null,
      subtitle jsonb not null default '{}',
      summary jsonb not null default '{}',
      description jsonb not null default '{}',
      theme jsonb not null default '{}',
      questions jsonb not null default '[]',
      account jsonb not null default '{}',
      time_zone text not null default 'Europe/Copenhagen',
      starts_on date,
      ends_on date,
      dates_note jsonb not null default '{}',
      attendance text not null default 'onsite' check (attendance in ('onsite', 'online', 'both')),
      venue_id uuid,
      tentative text[] not null default '{}' check (tentative <@ array['whole', 'date', 'time', 'place', 'speaker']),
      registration jsonb not null default '{"state":"none"}',
      contact jsonb not null default '{}',
      practical jsonb not null default '[]',
      privacy jsonb not null default '{}',
      draft_version integer not null default 1,
      published_version integer not null default 0,
      published_draft_version integer,
      imported jsonb,
      archived_at timestamptz,
      withdrawn_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, series_id) references series (organisation_id, id),
      foreign key (organisation_id, venue_id) references venues (organisation_id, id),
      check (ends_on is null or starts_on is null or ends_on >= starts_on)
    )`.execute(db);
  await sql`create index events_by_series on events (organisation_id, series_id)`.execute(db);
  await sql`
    create table event_rights (
      organisation_id uuid not null,
      event_id uuid not null,
      account_id uuid not null,
      role text not null check (role in ('organiser', 'facilitator', 'reader')),
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, account_id),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
  await sql`create index event_rights_by_account on event_rights (account_id)`.execute(db);
  await sql`
    create table event_parties (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      role text not null check (role in ('inviter', 'cohost', 'partner', 'funder')),
      kind text not null check (kind in ('organisation', 'person')),
      name text not null check (length(name) between 1 and 200),
      title text not null default '',
      url text,
      logo jsonb,
      position integer not null default 0,
      primary key (organisation_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
  await sql`create index event_parties_by_event on event_parties (organisation_id, event_id)`.execute(db);
}

async function programme(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table speakers (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      person_id uuid,
      name text not null check (length(name) between 1 and 200),
      is_anonymous boolean not null default false,
      title text not null default '',
      affiliation text not null default '',
      biography jsonb not null default '{}',
      lang text not null default 'da',
      picture jsonb,
      picture_consent_at timestamptz,
      equipment text not null default '',
      answer text not null default 'unasked' check (answer in ('unasked', 'asked', 'yes', 'no')),
      pending jsonb,
      token_hash bytea unique,
      token_expires_at timestamptz,
      position integer not null default 0,
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id),
      unique (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade,
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`.execute(db);
  await sql`
    create table blocks (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      title jsonb not null default '{}',
      primary key (organisation_id, id),
      unique (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
  await sql`
    create table sessions (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'),
      old_slugs text[] not null default '{}',
      kind text not null check (kind in
        ('plenary', 'talk', 'workshop', 'break', 'meal', 'social', 'travel', 'registration', 'other')),
      lang text not null check (lang in ('da', 'nb', 'sv', 'en')),
      title jsonb not null,
      description jsonb not null default '{}',
      area text,
      prices jsonb not null default '[]',
      recording text not null default 'none' check (recording in ('none', 'recorded', 'broadcast', 'both')),
      interpreting text[] not null default '{}',
      tentative text[] not null default '{}' check (tentative <@ array['whole', 'speaker', 'title']),
      import_key text,
      imported jsonb,
      withdrawn_at timestamptz,
      position integer not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id),
      unique (organisation_id, event_id, id),
      unique (organisation_id, event_id, slug),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
  await sql`
    create table session_parts (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      session_id uuid not null,
      title jsonb not null,
      description jsonb not null default '{}',
      position integer not null default 0,
      primary key (organisation_id, id),
      unique (organisation_id, event_id, session_id, id),
      foreign key (organisation_id, event_id, session_id)
        references sessions (organisation_id, event_id, id) on delete cascade
    )`.execute(db);
  await sql`
    create table session_speakers (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      session_id uuid not null,
      part_id uuid,
      speaker_id uuid not null,
      role text not null default '',
      is_tentative boolean not null default false,
      position integer not null default 0,
      primary key (organisation_id, id),
      unique nulls not distinct (organisation_id, session_id, part_id, speaker_id),
      foreign key (organisation_id, event_id, session_id)
        references sessions (organisation_id, event_id, id) on delete cascade,
      foreign key (organisation_id, event_id, session_id, part_id)
        references session_parts (organisation_id, event_id, session_id, id) on delete cascade
        -- A part moves to another session together with its speakers.
        deferrable,
      foreign key (organisation_id, event_id, speaker_id)
        references speakers (organisation_id, event_id, id) on delete cascade
    )`.execute(db);
  await sql`
    create table slots (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      session_id uuid not null,
      block_id uuid,
      code text,
      starts_local timestamp,
      ends_local timestamp,
      starts_on date not null,
      starts_at timestamptz,
      ends_at timestamptz,
      doors_local time,
      venue_id uuid,
      room_id uuid,
      attendance text check (attendance in ('onsite', 'online', 'both')),
      joining_link text,
      tentative text[] not null default '{}' check (tentative <@ array['date', 'time', 'place']),
      imported jsonb,
      withdrawn_at timestamptz,
      position integer not null default 0,
      updated_at timestamptz not null default now(),
      primary key (organisation_id, id),
      unique (organisation_id, event_id, id),
      foreign key (organisation_id, event_id, session_id)
        references sessions (organisation_id, event_id, id) on delete cascade,
      foreign key (organisation_id, event_id, block_id) references blocks (organisation_id, event_id, id),
      foreign key (organisation_id, venue_id) references venues (organisation_id, id),
      foreign key (organisation_id, venue_id, room_id) references rooms (organisation_id, venue_id, id),
      check (room_id is null or venue_id is not null),
      check (ends_local is null or starts_local is null or ends_local >= starts_local)
    )`.execute(db);
  await sql`create index slots_by_event on slots (organisation_id, event_id, starts_on, starts_local)`.execute(
    db,
  );
  await sql`
    create table materials (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      session_id uuid,
      speaker_id uuid,
      title text not null check (length(title) between 1 and 300),
      lang text,
      url text,
      file jsonb,
      status text not null default 'approved' check (status in ('handed_in', 'approved', 'refused')),
      position integer not null default 0,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade,
      foreign key (organisation_id, event_id, session_id) references sessions (organisation_id, event_id, id),
      foreign key (organisation_id, event_id, speaker_id) references speakers (organisation_id, event_id, id),
      check ((url is null) <> (file is null))
    )`.execute(db);
  await sql`
    create table edit_steps (
      organisation_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      -- The draft's version the edit made: the order of the steps.
      step integer not null,
      account_id uuid,
      at timestamptz not null default now(),
      label text not null,
      rows jsonb not null,
      undone_at timestamptz,
      -- A new edit after an undo makes what was undone unreachable.
      is_dropped boolean not null default false,
      primary key (organisation_id, id),
      unique (organisation_id, event_id, step),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
}

async function published(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publications (
      organisation_id uuid not null,
      event_id uuid not null,
      version integer not null,
      format integer not null,
      document jsonb not null,
      note text not null default '',
      published_at timestamptz not null default now(),
      published_by uuid,
      primary key (organisation_id, event_id, version),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
  await sql`
    create table published_slots (
      organisation_id uuid not null,
      event_id uuid not null,
      slot_id uuid not null,
      uid text not null unique,
      sequence integer not null default 0,
      fingerprint text not null,
      changed_at timestamptz not null,
      primary key (organisation_id, event_id, slot_id),
      foreign key (organisation_id, event_id) references events on delete cascade,
      -- No cascade: a slot that calendars know is withdrawn, never deleted on its own.
      foreign key (organisation_id, event_id, slot_id) references slots (organisation_id, event_id, id)
    )`.execute(db);
}
