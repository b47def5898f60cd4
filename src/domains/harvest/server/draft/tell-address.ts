import type { Selectable, Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { queueComposed } from '#platform/server/mail/queue-composed.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { HarvestAddressTable } from '../tables.ts';

export type AddressRow = Selectable<HarvestAddressTable>;

/** The one mail that an address is left for. Whoever opens its link has shown that the address is theirs. */
export async function tellAddress(
  trx: Transaction<Database>,
  address: AddressRow,
  now: number,
): Promise<void> {
  const { organisation_id, event_id, workshop_id, id, email, lang } = address;
  await trx
    .updateTable('harvest_addresses')
    .set({ told_at: isoInstant(now) })
    .where(({ and }) => and({ organisation_id, event_id, workshop_id, id }))
    .execute();
  const mail = { template: 'harvest:draft', lang, to: email, subjectId: id, hours: 7 * 24 };
  await queueComposed(trx, { organisationId: organisation_id, ...mail }, now);
}
