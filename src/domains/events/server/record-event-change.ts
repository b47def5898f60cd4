import type { Transaction } from 'kysely';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { EventRow } from './access.ts';

/** Pages of an event also stand on those of its series and its organisation: all three are told. */
export async function recordEventChange(
  trx: Transaction<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id' | 'series_id' | 'published_version'>,
): Promise<void> {
  await recordChange(trx, {
    organisationId: event.organisation_id,
    kind: 'event',
    version: event.published_version,
    ids: [event.id],
  });
  if (event.series_id)
    await recordChange(trx, {
      organisationId: event.organisation_id,
      kind: 'series',
      ids: [event.series_id],
    });
  await recordChange(trx, {
    organisationId: event.organisation_id,
    kind: 'organisation',
    ids: [event.organisation_id],
  });
}
