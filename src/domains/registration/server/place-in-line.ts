import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from './access.ts';

/** Which number somebody who waits has now, counted among those who wait for the same category. */
export async function placeInLine(
  db: Kysely<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'category_id' | 'arrival'>,
): Promise<number> {
  const { rows } = await sql<{ before: number }>`
    select count(*)::integer as before from registrations
    where organisation_id = ${row.organisation_id} and event_id = ${row.event_id}
      and category_id = ${row.category_id} and state = 'waitlisted' and not holds
      and arrival < ${row.arrival}`.execute(db);
  return (rows[0]?.before ?? 0) + 1;
}
