import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from './access.ts';
import './knowledge-tables.ts';

/**
 * What somebody answered before the day, when that person is erased: words that may be kept lose their person and stay for
 * the harvest, others go. Part of every erasure, in its transaction.
 */
export async function eraseKnowledge(
  trx: Kysely<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
): Promise<void> {
  await trx
    .deleteFrom('knowledge_answers')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .where('may_keep', '=', false)
    .execute();
  await trx
    .updateTable('knowledge_answers')
    .set({ registration_id: null })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .execute();
  await trx
    .deleteFrom('knowledge_requests')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .execute();
}
