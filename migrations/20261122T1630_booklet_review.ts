import { sql, type Kysely } from 'kysely';

/** What an editor leaves out of a booklet, with the reason, and what its reviewers say of a draft. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table booklets add column left_out jsonb not null default '[]'`.execute(db);
  await sql`
    create table booklet_comments (
      organisation_id uuid not null,
      event_id uuid not null,
      id uuid not null,
      place text not null default '',
      text text not null,
      created_at timestamptz not null,
      settled_at timestamptz,
      primary key (organisation_id, event_id, id),
      foreign key (organisation_id, event_id) references events on delete cascade)`.execute(db);
  // Who follows up, who wrote on a board, who reviews: by their link, and without a name.
  await sql`alter table audit_entries drop constraint audit_entries_actor_kind_check`.execute(db);
  await sql`alter table audit_entries add constraint audit_entries_actor_kind_check check (actor_kind in
    ('account', 'operator', 'api_key', 'speaker', 'participant', 'door', 'follow_up_owner', 'writer', 'reviewer',
     'system', 'command'))`.execute(db);
}
