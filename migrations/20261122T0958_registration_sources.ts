import { sql, type Kysely } from 'kysely';

/** What a rush asks for with every decision: unconfirmed places of one network; who waits together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index registrations_by_source on registrations (event_id, source)
    where hold_until is not null`.execute(db);
  await sql`create index registrations_by_party on registrations (booking_id)
    where booking_id <> id`.execute(db);
}
