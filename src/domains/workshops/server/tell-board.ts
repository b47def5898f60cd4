import { sql, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { WorkshopRow } from './access.ts';

/** Lets an open board know that the workshop itself has changed: whoever has an older version fetches it anew. */
export async function tellBoard(
  trx: Transaction<Database>,
  workshop: WorkshopRow,
  now: number,
): Promise<void> {
  await trx
    .updateTable('workshops')
    .set({ board_version: sql<number>`board_version + 1`, updated_at: isoInstant(now) })
    .where('organisation_id', '=', workshop.organisation_id)
    .where('event_id', '=', workshop.event_id)
    .where('id', '=', workshop.id)
    .execute();
}
