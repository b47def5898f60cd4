import { sql, type Kysely } from 'kysely';

/** What participants hand in and choose: files that answer a question, and the sessions of one's own programme. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_files (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      question_id uuid not null,
      registration_id uuid,
      key text not null unique,
      name text not null,
      media_type text not null,
      bytes integer not null check (bytes >= 0),
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks,
      foreign key (organisation_id, event_id, registration_id) references registrations
        on delete set null (registration_id)
    )`.execute(db);
  await sql`create index registration_files_of on registration_files (organisation_id, event_id, registration_id)`.execute(
    db,
  );
  await sql`create index registration_files_unused on registration_files (created_at)
    where registration_id is null`.execute(db);
  await sql`
    create table registration_slot_choices (
      organisation_id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      slot_id uuid not null,
      primary key (organisation_id, event_id, registration_id, slot_id),
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade,
      foreign key (organisation_id, event_id, slot_id) references slots (organisation_id, event_id, id)
        on delete cascade
    )`.execute(db);
}
