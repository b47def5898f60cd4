import { sql, type Kysely } from 'kysely';

/**
 * Doors, the phones that serve them, and what they tell. A door's entry is known by its device and the device's own
 * counter, so that the same entry sent twice is one; `number` is the order in which the server took them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table doors (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      name text not null check (length(name) between 1 and 80),
      token_hash bytea not null,
      revoked_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade
    )`.execute(db);
  await sql`create unique index doors_by_token on doors (token_hash)`.execute(db);
  await sql`
    create table door_devices (
      organisation_id uuid not null,
      event_id uuid not null,
      door_id uuid not null,
      id uuid not null,
      key_hash bytea not null,
      last_counter bigint not null default 0,
      seen_at timestamptz not null,
      ended_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id, door_id) references doors on delete cascade
    )`.execute(db);
  await sql`create unique index door_devices_by_key on door_devices (key_hash)`.execute(db);
  await sql`
    create table check_ins (
      organisation_id uuid not null,
      event_id uuid not null,
      number bigint not null,
      device_id uuid,
      counter bigint not null,
      kind text not null check (kind in ('scan', 'manual', 'walk_in', 'undo')),
      registration_id uuid,
      undone_device_id uuid,
      undone_counter bigint,
      outcome text not null
        check (outcome in ('taken', 'not_expected', 'unknown', 'full', 'walk_ins_off')),
      ago_seconds integer not null default 0 check (ago_seconds >= 0),
      received_at timestamptz not null,
      primary key (organisation_id, event_id, number),
      foreign key (organisation_id, event_id, device_id) references door_devices on delete cascade,
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade,
      constraint check_ins_undo_something check ((kind = 'undo') = (undone_counter is not null))
    )`.execute(db);
  // A phone's entry counts once. The organiser's own have no device, and their number is their counter.
  await sql`create unique index check_ins_once on check_ins (device_id, counter)
    where device_id is not null`.execute(db);
  await sql`create index check_ins_by_registration on check_ins (organisation_id, event_id, registration_id)`.execute(
    db,
  );
  await sql`create index check_ins_undone on check_ins (organisation_id, event_id, undone_device_id, undone_counter)
    where kind = 'undo'`.execute(db);
}
