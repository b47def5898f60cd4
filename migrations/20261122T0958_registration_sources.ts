import { sql, type Kysely } from 'kysely';

/** How many unconfirmed places came from one network is asked for with every batch of a rush. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index registrations_by_source on registrations (event_id, source)
    where hold_until is not null`.execute(db);
}
