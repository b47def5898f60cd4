import { sql, type Kysely } from 'kysely';

/**
 * Workshops and their live boards, what is harvested from them, booklets, and what becomes of recommendations. One row a
 * workshop is the lock for whoever changes its board; its version counts what happened there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await workshops(db);
  await boards(db);
  await harvest(db);
  await booklets(db);
  await followUps(db);
}

async function workshops(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workshops (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      session_id uuid,
      lang text not null check (lang in ('da', 'nb', 'sv', 'en')),
      method text not null default 'case' check (method in
        ('case', 'world_cafe', 'open_space', 'future_workshop', 'one_two_four_all', 'dot_voting', 'own')),
      title text not null default '' check (length(title) <= 300),
      area text not null default '' check (length(area) <= 200),
      case_title text not null default '' check (length(case_title) <= 300),
      case_text text not null default '' check (length(case_text) <= 20000),
      owners jsonb not null default '[]',
      challenge text not null default '' check (length(challenge) <= 2000),
      stem text not null default '' check (length(stem) <= 1000),
      way text not null default 'board' check (way in ('board', 'paper', 'record')),
      stays_in_room boolean not null default false,
      needs_approval boolean not null default false,
      dots integer not null default 3 check (dots between 1 and 20),
      state text not null default 'preparing' check (state in ('preparing', 'open', 'closed')),
      phase_id uuid,
      phase_ends_at timestamptz,
      phase_seconds_left integer check (phase_seconds_left >= 0),
      code text unique check (code ~ '^[A-Z0-9]{6}$'),
      link_version integer not null default 1,
      board_key bytea,
      board_version integer not null default 0,
      account text not null default '' check (length(account) <= 50000),
      harvest_state text not null default 'none' check (harvest_state in ('none', 'editing', 'shown', 'done')),
      harvest_version integer not null default 0,
      position integer not null default 0,
      opened_at timestamptz,
      closed_at timestamptz,
      notes_counted integer,
      tables_counted integer,
      erase_notes_at timestamptz,
      notes_erased_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      unique (organisation_id, event_id, session_id),
      foreign key (organisation_id, event_id) references events on delete cascade,
      foreign key (organisation_id, event_id, session_id) references sessions (organisation_id, event_id, id),
      constraint workshops_room_has_no_board check (not stays_in_room or way <> 'board')
    )`.execute(db);
  await sql`create index workshops_by_id on workshops (id)`.execute(db);
  await sql`
    create table workshop_phases (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      position integer not null,
      kind text not null check (kind in ('present', 'write', 'share', 'group', 'choose', 'recommend', 'talk')),
      title text not null check (length(title) between 1 and 200),
      instruction text not null default '' check (length(instruction) <= 4000),
      minutes integer not null default 10 check (minutes between 1 and 600),
      allows text[] not null default '{}' check (allows <@ array['write', 'me_too', 'dots', 'group', 'recommend']),
      primary key (organisation_id, event_id, workshop_id, id),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
  await sql`
    create table workshop_tables (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      slot_id uuid,
      number integer not null check (number between 1 and 500),
      name text not null default '' check (length(name) <= 100),
      facilitator text not null default '' check (length(facilitator) <= 200),
      on_paper boolean not null default false,
      registrations uuid[] not null default '{}',
      primary key (organisation_id, event_id, workshop_id, id),
      unique nulls not distinct (organisation_id, event_id, workshop_id, slot_id, number),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade,
      foreign key (organisation_id, event_id, slot_id) references slots (organisation_id, event_id, id)
        on delete cascade
    )`.execute(db);
  await sql`
    create table workshop_pictures (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('case', 'flip_chart')),
      table_id uuid,
      phase_id uuid,
      picture jsonb not null,
      alt text not null check (length(alt) between 1 and 1000),
      typed text not null default '' check (length(typed) <= 20000),
      position integer not null default 0,
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, workshop_id, id),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade,
      foreign key (organisation_id, event_id, workshop_id, table_id) references workshop_tables
        on delete set null (table_id),
      foreign key (organisation_id, event_id, workshop_id, phase_id) references workshop_phases
        on delete set null (phase_id)
    )`.execute(db);
  await sql`
    create table workshop_aids (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      kind text not null check (kind in
        ('partner_map', 'responsibilities', 'expectations', 'concept', 'resources')),
      content jsonb not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id, workshop_id, kind),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
}

async function boards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table board_devices (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      author bytea not null,
      table_id uuid,
      joined_at timestamptz not null default now(),
      blocked_at timestamptz,
      primary key (organisation_id, event_id, workshop_id, author),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade,
      foreign key (organisation_id, event_id, workshop_id, table_id) references workshop_tables
        on delete set null (table_id)
    )`.execute(db);
  await sql`
    create table board_groups (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      title text not null default '' check (length(title) <= 300),
      colour integer not null default 1 check (colour between 1 and 4),
      position integer not null default 0,
      dots integer not null default 0 check (dots >= 0),
      is_gone boolean not null default false,
      primary key (organisation_id, event_id, workshop_id, id),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
  await sql`
    create table board_notes (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      phase_id uuid,
      table_id uuid,
      group_id uuid,
      author bytea,
      origin text not null default 'phone' check (origin in ('phone', 'scribe', 'paper', 'facilitator')),
      name text not null default '' check (length(name) <= 100),
      text text not null check (length(text) between 1 and 2000),
      colour integer not null default 1 check (colour between 1 and 4),
      state text not null default 'shown' check (state in ('shown', 'waiting', 'hidden', 'withdrawn')),
      is_pinned boolean not null default false,
      me_too integer not null default 0 check (me_too >= 0),
      dots integer not null default 0 check (dots >= 0),
      reports integer not null default 0 check (reports >= 0),
      position integer not null default 0,
      released_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, workshop_id, id),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade,
      foreign key (organisation_id, event_id, workshop_id, phase_id) references workshop_phases
        on delete set null (phase_id),
      foreign key (organisation_id, event_id, workshop_id, table_id) references workshop_tables
        on delete set null (table_id),
      foreign key (organisation_id, event_id, workshop_id, group_id) references board_groups
        on delete set null (group_id)
    )`.execute(db);
  await sql`
    create table board_marks (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      author bytea not null,
      kind text not null check (kind in ('me_too', 'dot', 'report')),
      target_id uuid not null,
      count integer not null default 1 check (count between 1 and 20),
      primary key (organisation_id, event_id, workshop_id, author, kind, target_id),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
  await sql`
    create table recommendations (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      keyword text not null check (length(keyword) between 1 and 300),
      text text not null default '' check (length(text) <= 5000),
      addressed_to text not null default '' check (length(addressed_to) <= 200),
      table_id uuid,
      group_id uuid,
      position integer not null default 0,
      state text not null default 'proposed' check (state in ('proposed', 'kept', 'dropped')),
      slug text check (slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'),
      notes_counted integer,
      tables_counted integer,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id, workshop_id, id),
      unique (organisation_id, event_id, id),
      unique (organisation_id, event_id, slug),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade,
      foreign key (organisation_id, event_id, workshop_id, table_id) references workshop_tables
        on delete set null (table_id),
      foreign key (organisation_id, event_id, workshop_id, group_id) references board_groups
        on delete set null (group_id)
    )`.execute(db);
  await sql`
    create table board_steps (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      version integer not null,
      kind text not null,
      author bytea,
      account_id uuid,
      rows jsonb not null,
      undone_by integer,
      at timestamptz not null default now(),
      primary key (organisation_id, event_id, workshop_id, version),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
}

async function harvest(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table harvest_versions (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      version integer not null,
      document jsonb not null,
      saved_at timestamptz not null default now(),
      saved_by uuid,
      primary key (organisation_id, event_id, workshop_id, version),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
  await sql`
    create table harvest_quotes (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      note_id uuid,
      author bytea,
      text text not null check (length(text) between 1 and 2000),
      name text not null default '' check (length(name) <= 100),
      state text not null default 'asked' check (state in ('asked', 'cleared', 'refused')),
      position integer not null default 0,
      asked_at timestamptz not null default now(),
      answered_at timestamptz,
      primary key (organisation_id, event_id, workshop_id, id),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
  await sql`
    create table harvest_comments (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      author bytea,
      text text not null check (length(text) between 1 and 4000),
      created_at timestamptz not null default now(),
      seen_at timestamptz,
      primary key (organisation_id, event_id, workshop_id, id),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
  await sql`
    create table harvest_addresses (
      organisation_id uuid not null,
      event_id uuid not null,
      workshop_id uuid not null,
      id uuid not null,
      author bytea not null,
      email text not null check (length(email) <= 254),
      lang text not null,
      told_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, workshop_id, id),
      unique (organisation_id, event_id, workshop_id, author),
      foreign key (organisation_id, event_id, workshop_id) references workshops on delete cascade
    )`.execute(db);
}

async function booklets(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table booklets (
      organisation_id uuid not null,
      event_id uuid not null,
      lang text not null check (lang in ('da', 'nb', 'sv', 'en')),
      title text not null default '' check (length(title) <= 300),
      subtitle text not null default '' check (length(subtitle) <= 300),
      foreword text not null default '' check (length(foreword) <= 20000),
      summary text not null default '' check (length(summary) <= 20000),
      closing text not null default '' check (length(closing) <= 20000),
      thanks text not null default '' check (length(thanks) <= 20000),
      colophon text not null default '' check (length(colophon) <= 5000),
      themes jsonb not null default '[]',
      look jsonb not null default '{}',
      state text not null default 'draft' check (state in ('draft', 'review', 'published')),
      edition integer not null default 0,
      notes_months integer not null default 6 check (notes_months between 0 and 60),
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id),
      foreign key (organisation_id, event_id) references events on delete cascade
    )`.execute(db);
  await sql`
    create table booklet_editions (
      organisation_id uuid not null,
      event_id uuid not null,
      edition integer not null,
      format integer not null,
      document jsonb not null,
      note text not null default '' check (length(note) <= 1000),
      published_at timestamptz not null default now(),
      published_by uuid,
      primary key (organisation_id, event_id, edition),
      foreign key (organisation_id, event_id) references booklets on delete cascade
    )`.execute(db);
}

async function followUps(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table follow_ups (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      recommendation_id uuid not null,
      owner text not null check (length(owner) between 1 and 200),
      contact_name text not null default '' check (length(contact_name) <= 200),
      contact_email text not null default '' check (length(contact_email) <= 254),
      lang text not null,
      link_version integer not null default 1,
      asked_at timestamptz,
      accepted_at timestamptz,
      refused_at timestamptz,
      status text not null default 'new' check (status in
        ('new', 'taken_up', 'under_way', 'done', 'declined', 'dropped')),
      reason text not null default '' check (length(reason) <= 2000),
      evidence text not null default '' check (length(evidence) <= 5000),
      evidence_url text check (length(evidence_url) <= 2000),
      next_on date,
      reminded_on date,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade,
      foreign key (organisation_id, event_id, recommendation_id)
        references recommendations (organisation_id, event_id, id) on delete cascade,
      check (status not in ('declined', 'dropped') or reason <> '')
    )`.execute(db);
  await sql`
    create table follow_up_steps (
      organisation_id uuid not null,
      event_id uuid not null,
      follow_up_id uuid not null,
      id uuid not null,
      status text not null,
      reason text not null default '',
      evidence text not null default '',
      evidence_url text,
      next_on date,
      by_owner boolean not null,
      at timestamptz not null default now(),
      primary key (organisation_id, event_id, follow_up_id, id),
      foreign key (organisation_id, event_id, follow_up_id) references follow_ups on delete cascade
    )`.execute(db);
}
