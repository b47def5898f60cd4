import { sql, type Kysely } from 'kysely';

/** The journal of erasures, which is only ever added to. Ids without references: what they name is gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasures (
      id uuid primary key,
      kind text not null,
      organisation_id uuid,
      subject_ids uuid[] not null,
      at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create function refuse_to_change_erasures() returns trigger language plpgsql as $$
    begin
      raise exception 'erasures are only added';
    end $$`.execute(db);
  await sql`
    create trigger erasures_are_only_added before update or delete or truncate on erasures
      for each statement execute function refuse_to_change_erasures()`.execute(db);
}
