import { sql, type Kysely } from 'kysely';

/** Words of the organiser's own in mails about registrations, rules that send them, and messages to all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_mail_texts (
      organisation_id uuid not null,
      event_id uuid not null,
      kind text not null check (kind in
        ('received', 'confirmed', 'offer', 'accepted', 'declined', 'reminder', 'changed', 'thanks')),
      lang text not null check (lang in ('da', 'nb', 'en')),
      subject text not null check (length(subject) between 1 and 200),
      body text not null check (length(body) between 1 and 10000),
      updated_at timestamptz not null default now(),
      primary key (organisation_id, event_id, kind, lang),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
  await sql`
    create table registration_mail_rules (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('reminder', 'thanks')),
      side text not null check (side in ('before', 'after')),
      days integer not null check (days between 0 and 365),
      local_time text not null check (local_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      audience text not null check (audience in ('confirmed', 'waitlisted', 'attended', 'applied', 'category')),
      category_id uuid,
      is_on boolean not null default true,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade,
      foreign key (organisation_id, event_id, category_id) references registration_categories on delete cascade,
      check ((audience = 'category') = (category_id is not null))
    )`.execute(db);
  // Written in the transaction that queues the mail: once a rule and registration, whatever dies in between.
  await sql`
    create table registration_rule_mails (
      organisation_id uuid not null,
      event_id uuid not null,
      rule_id uuid not null,
      registration_id uuid not null,
      queued_at timestamptz not null default now(),
      primary key (organisation_id, event_id, rule_id, registration_id),
      foreign key (organisation_id, event_id, rule_id) references registration_mail_rules on delete cascade,
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade
    )`.execute(db);
  await sql`
    create table registration_messages (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('message', 'changed')),
      subject jsonb not null,
      body jsonb not null,
      audience text not null check (audience in ('confirmed', 'waitlisted', 'attended', 'applied', 'category')),
      category_id uuid,
      published_version integer,
      recipients integer not null,
      sent_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
}
