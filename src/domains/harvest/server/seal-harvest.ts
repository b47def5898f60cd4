import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './tables.ts';

/**
 * What publication does to the harvests of an event: addresses, comments and quotes nobody allowed are erased, and the
 * writers of those that are printed are not known any more. With `sealWorkshops`, in the same transaction.
 */
export async function sealHarvest(
  trx: Transaction<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<void> {
  const addresses = await trx
    .deleteFrom('harvest_addresses')
    .where(({ and }) => and(key))
    .returning('id')
    .execute();
  for (const { id } of addresses)
    await trx
      .deleteFrom('mails')
      .where('subject_id', '=', id)
      .where('template', '=', 'harvest:draft')
      .execute();
  await trx
    .deleteFrom('harvest_comments')
    .where(({ and }) => and(key))
    .execute();
  await trx
    .deleteFrom('harvest_quotes')
    .where(({ and }) => and(key))
    .where('state', '<>', 'cleared')
    .execute();
  await trx
    .updateTable('harvest_quotes')
    .set({ author: null })
    .where(({ and }) => and(key))
    .execute();
}
