import { sql, type Kysely } from 'kysely';

/**
 * The registration domain. One row per event, `registration_desks`, is locked by whoever decides about places there,
 * so that arrival order is one order; `registration_quotas` refuses what that code should ever get wrong.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await desks(db);
  await offers(db);
  await questions(db);
  await registrations(db);
  await answers(db);
  await around(db);
}

async function desks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_desks (
      organisation_id uuid not null,
      event_id uuid not null,
      way_in text not null default 'closed'
        check (way_in in ('closed', 'open', 'application', 'invitation', 'elsewhere')),
      url text,
      opens_local timestamp,
      opens_at timestamptz,
      closes_local timestamp,
      closes_at timestamptz,
      promise_on date,
      decisions text not null default 'together' check (decisions in ('together', 'at_once')),
      confirm_hours integer not null default 24 check (confirm_hours between 1 and 336),
      group_max integer not null default 10 check (group_max between 1 and 100),
      unnamed_until date,
      waiting_list boolean not null default true,
      offers text not null default 'automatic' check (offers in ('automatic', 'manual')),
      offer_hours integer not null default 48 check (offer_hours between 1 and 720),
      passing boolean not null default false,
      asks text[] not null default '{job_title,affiliation,sector}',
      needs text[] not null default '{diet,access,interpreter,companion}',
      choices text[] not null default '{list,photos}',
      currency text not null default 'DKK' check (currency in ('DKK', 'NOK', 'SEK', 'EUR')),
      invoicing boolean not null default false,
      binding_from date,
      cancellation_fee integer not null default 0 check (cancellation_fee >= 0),
      no_show_fee integer not null default 0 check (no_show_fee >= 0),
      walk_ins boolean not null default true,
      guest_list_on date,
      knowledge_question jsonb not null default '{}',
      intro jsonb not null default '{}',
      legal_basis text not null default 'contract'
        check (legal_basis in ('public_task', 'contract', 'legitimate_interest', 'legal_obligation')),
      purpose jsonb not null default '{}',
      keep_days integer not null default 365 check (keep_days between 1 and 3650),
      sensitive_days integer not null default 30 check (sensitive_days between 0 and 365),
      arrivals bigint not null default 0,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id),
      foreign key (organisation_id, event_id) references events on delete cascade,
      check (way_in <> 'elsewhere' or url is not null),
      check (closes_at is null or opens_at is null or closes_at > opens_at)
    )`.execute(db);
}

async function offers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_quotas (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      size integer not null check (size >= 0),
      margin integer not null default 0 check (margin >= 0),
      taken integer not null default 0,
      position integer not null default 0,
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade,
      constraint registration_quotas_never_oversold check (taken between 0 and size + margin)
    )`.execute(db);
  await sql`
    create table registration_categories (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      name jsonb not null,
      description jsonb not null default '{}',
      price integer not null default 0 check (price >= 0),
      code text check (length(code) between 1 and 60),
      is_open boolean not null default true,
      quota_ids uuid[] not null default '{}',
      waiting integer not null default 0 check (waiting >= 0),
      position integer not null default 0,
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
  await sql`
    create table registration_extras (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('meal', 'evening', 'excursion', 'travel', 'night', 'day', 'attendance', 'other')),
      choice_group text,
      name jsonb not null,
      description jsonb not null default '{}',
      on_date date,
      price integer not null default 0 check (price >= 0),
      prices jsonb not null default '{}',
      quota_ids uuid[] not null default '{}',
      closes_local timestamp,
      closes_at timestamptz,
      after_acceptance boolean not null default false,
      position integer not null default 0,
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
}

async function questions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_questions (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'file')),
      label jsonb not null,
      help jsonb not null default '{}',
      options jsonb not null default '[]',
      is_required boolean not null default false,
      is_sensitive boolean not null default false,
      after_acceptance boolean not null default false,
      category_ids uuid[] not null default '{}',
      position integer not null default 0,
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
}

async function registrations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registrations (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      arrival bigint not null,
      booking_id uuid not null,
      state text not null
        check (state in ('applied', 'confirmed', 'waitlisted', 'declined', 'cancelled', 'attended')),
      category_id uuid not null,
      chairs integer not null default 1 check (chairs between 1 and 10),
      holds boolean not null default false,
      name text,
      email text,
      job_title text,
      affiliation text,
      sector text check (sector in
        ('citizen', 'association', 'municipality', 'region', 'state', 'research', 'business', 'press')),
      lang text not null check (lang in ('da', 'nb', 'en')),
      on_list boolean not null default false,
      photos boolean not null default false,
      newsletter boolean not null default false,
      way text not null default 'web' check (way in ('web', 'group', 'organiser', 'import', 'invitation', 'walk_in')),
      source text,
      fingerprint bytea,
      price integer not null default 0,
      address_confirmed_at timestamptz,
      hold_until timestamptz,
      offered_until timestamptz,
      decided_at timestamptz,
      told_at timestamptz,
      verdict text check (verdict in ('yes', 'no')),
      score integer check (score between 0 and 100),
      note text,
      reason text,
      code_hash bytea,
      link_version integer not null default 1,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      erased_at timestamptz,
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id, category_id) references registration_categories,
      constraint registrations_hold_only_a_place check (not holds or state in ('confirmed', 'attended', 'waitlisted')),
      constraint registrations_confirmed_hold check (state not in ('confirmed', 'attended') or holds)
    )`.execute(db);
  await sql`create unique index registrations_by_arrival on registrations (event_id, arrival)`.execute(db);
  await sql`create unique index registrations_by_id on registrations (id)`.execute(db);
  await sql`create index registrations_by_fingerprint on registrations (event_id, fingerprint)`.execute(db);
  await sql`create index registrations_waiting on registrations (event_id, category_id, arrival)
    where state = 'waitlisted'`.execute(db);
  await sql`create index registrations_held on registrations (hold_until)
    where hold_until is not null`.execute(db);
  await sql`create index registrations_offered on registrations (offered_until)
    where offered_until is not null`.execute(db);
  await sql`create index registrations_by_email on registrations (organisation_id, email)`.execute(db);
  await sql`create index registrations_by_booking on registrations (booking_id) where way = 'group'`.execute(
    db,
  );
  await sql`create unique index registrations_by_code on registrations (code_hash)
    where code_hash is not null`.execute(db);
}

async function answers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_bookings (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      name text,
      email text,
      lang text not null check (lang in ('da', 'nb', 'en')),
      size integer not null check (size >= 1),
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
  await sql`
    create table registration_needs (
      organisation_id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      diet text,
      access text,
      interpreter text,
      companions text[] not null default '{}',
      consent_at timestamptz,
      primary key (organisation_id, event_id, registration_id),
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade
    )`.execute(db);
  for (const table of ['registration_answers', 'registration_sensitive_answers'])
    await sql`
      create table ${sql.table(table)} (
        organisation_id uuid not null,
        event_id uuid not null,
        registration_id uuid not null,
        question_id uuid not null,
        value jsonb not null,
        primary key (organisation_id, event_id, registration_id, question_id),
        foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade,
        foreign key (organisation_id, event_id, question_id) references registration_questions on delete cascade
      )`.execute(db);
  await sql`
    create table registration_extra_choices (
      organisation_id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      extra_id uuid not null,
      state text not null check (state in ('taken', 'waiting', 'cancelled')),
      arrival bigint not null,
      price integer not null default 0,
      note text,
      primary key (organisation_id, event_id, registration_id, extra_id),
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade,
      foreign key (organisation_id, event_id, extra_id) references registration_extras
    )`.execute(db);
  await sql`create index registration_extra_choices_waiting
    on registration_extra_choices (event_id, extra_id, arrival) where state = 'waiting'`.execute(db);
}

/** Who acts in the audit trail besides those there were. */
async function around(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_entries drop constraint audit_entries_actor_kind_check`.execute(db);
  await sql`alter table audit_entries add constraint audit_entries_actor_kind_check check (actor_kind in
    ('account', 'operator', 'api_key', 'speaker', 'participant', 'door', 'system', 'command'))`.execute(db);
}
