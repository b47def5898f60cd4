import { sql, type Kysely } from 'kysely';

/**
 * Runs that are under way say so every second: one whose process was killed is found and taken up again. A run may be
 * made from another by moving one person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table allocation_runs
      add column beats_at timestamptz,
      add column attempts integer not null default 0,
      add column stop_asked_at timestamptz,
      add column made_from integer`.execute(db);
  // Whoever goes along with a leader has a chair in both runs of the leader's workshop.
  await sql`
    alter table allocation_seats
      drop constraint allocation_seats_origin_check,
      add constraint allocation_seats_origin_check
        check (origin in ('run', 'fixed', 'organiser', 'own', 'swap', 'beside')),
      drop constraint allocation_seats_organisation_id_event_id_registration_id_s_key`.execute(db);
  await sql`
    create unique index allocation_seats_no_workshop_twice
      on allocation_seats (organisation_id, event_id, registration_id, session_id) where origin <> 'beside'`.execute(
    db,
  );
  await sql`
    create index allocation_runs_under_way on allocation_runs (state) where state in ('waiting', 'running')`.execute(
    db,
  );
}
