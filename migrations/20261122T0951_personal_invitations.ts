import { sql, type Kysely } from 'kysely';

/** Invitations with a link of one's own, and which registrations came of them: a seat is used once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_invitations (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      category_id uuid not null,
      name text check (length(name) between 1 and 200),
      email text not null check (length(email) between 3 and 254),
      lang text not null check (lang in ('da', 'nb', 'en')),
      seats integer not null default 1 check (seats between 1 and 100),
      link_version integer not null default 1,
      sent_at timestamptz not null default now(),
      declined_at timestamptz,
      revoked_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade,
      foreign key (organisation_id, event_id, category_id) references registration_categories
    )`.execute(db);
  await sql`create unique index registration_invitations_by_id on registration_invitations (id)`.execute(db);
  await sql`create index registration_invitations_by_email
    on registration_invitations (organisation_id, email)`.execute(db);
  await sql`
    create table registration_invitation_uses (
      organisation_id uuid not null,
      event_id uuid not null,
      invitation_id uuid not null,
      registration_id uuid not null,
      primary key (organisation_id, event_id, registration_id),
      foreign key (organisation_id, event_id, invitation_id) references registration_invitations on delete cascade,
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade
    )`.execute(db);
  await sql`create index registration_invitation_uses_by_invitation
    on registration_invitation_uses (invitation_id)`.execute(db);
}
