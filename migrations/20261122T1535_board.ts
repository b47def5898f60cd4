import { sql, type Kysely } from 'kysely';

/** What a live board needs besides: scribes, notes a facilitator has looked at, and where a merged group's dots are now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table board_devices add column is_scribe boolean not null default false`.execute(db);
  await sql`alter table board_notes add column is_cleared boolean not null default false`.execute(db);
  await sql`alter table board_groups add column merged_into uuid`.execute(db);
  await sql`
    alter table board_groups add foreign key (organisation_id, event_id, workshop_id, merged_into)
      references board_groups on delete set null (merged_into)`.execute(db);
  await sql`create index board_notes_by_group on board_notes (organisation_id, event_id, workshop_id, group_id)
    where group_id is not null`.execute(db);
}
