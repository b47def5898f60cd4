import { sql, type Kysely } from 'kysely';

/** Mails about seats, once each; and runs that know how many people have been taken out of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Registrations of the event that were erased when this run was last gone through: fewer than now means once more.
  await sql`alter table allocation_runs add column forgotten integer not null default 0`.execute(db);
  // Written in the transaction that queues the mail: once a kind and registration, whatever dies in between.
  await sql`
    create table allocation_mails (
      organisation_id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      kind text not null check (kind in ('wishes', 'reminder', 'seats')),
      link_version integer not null,
      told uuid[] not null default '{}',
      queued_at timestamptz not null,
      primary key (organisation_id, event_id, registration_id, kind),
      foreign key (organisation_id, event_id) references allocations on delete cascade,
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade
    )`.execute(db);
}
