import type { Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { WorkshopRow } from './access.ts';

/** @throws DomainError `workshop.not_found` where it has gone meanwhile */
export async function lockWorkshop(
  trx: Transaction<Database>,
  { organisation_id, event_id, id }: Pick<WorkshopRow, 'organisation_id' | 'event_id' | 'id'>,
): Promise<WorkshopRow> {
  const workshop = await trx
    .selectFrom('workshops')
    .selectAll()
    .where(({ and }) => and({ organisation_id, event_id, id }))
    .forUpdate()
    .executeTakeFirst();
  if (!workshop) throw new DomainError('workshop.not_found');
  return workshop;
}
