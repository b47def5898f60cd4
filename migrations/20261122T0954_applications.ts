import { sql, type Kysely } from 'kysely';

/** What applications and the knowledge asked for before the day need besides the registrations themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Which alarms about a promised date have been sent: one for each number of days, anew where the promise changes.
  await sql`
    create table registration_promise_alarms (
      organisation_id uuid not null,
      event_id uuid not null,
      promise_on date not null,
      days integer not null check (days in (1, 3, 7)),
      sent_at timestamptz not null default now(),
      primary key (organisation_id, event_id, promise_on, days),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
  await sql`
    create table knowledge_themes (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      body text not null default '',
      session_id uuid,
      is_published boolean not null default false,
      position integer not null default 0,
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade,
      foreign key (organisation_id, event_id, session_id) references sessions (organisation_id, event_id, id)
        on delete set null (session_id)
    )`.execute(db);
  // Without a registration it is nobody's any more: only what may be kept stays so.
  await sql`
    create table knowledge_answers (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      registration_id uuid,
      position integer not null check (position between 1 and 3),
      body text not null check (length(body) between 1 and 4000),
      may_keep boolean not null default false,
      theme_id uuid,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade,
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade,
      foreign key (organisation_id, event_id, theme_id) references knowledge_themes on delete set null (theme_id),
      unique (organisation_id, event_id, registration_id, position),
      constraint knowledge_answers_kept_only_by_consent check (registration_id is not null or may_keep)
    )`.execute(db);
  await sql`
    create table knowledge_requests (
      organisation_id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      asked_at timestamptz not null default now(),
      primary key (organisation_id, event_id, registration_id),
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade
    )`.execute(db);
}
