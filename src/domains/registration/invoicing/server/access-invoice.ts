import type { Kysely, Selectable } from 'kysely';
import type { EventRow } from '#domains/events/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import './tables.ts';

/** An invoice of this event; whoever asks has been let in before. */
export function findInvoiceRow(
  db: Kysely<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id'>,
  id: string,
): Promise<Selectable<Database['invoices']> | undefined> {
  return db
    .selectFrom('invoices')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', '=', id)
    .executeTakeFirst();
}
