import type { Transaction, Updateable } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationPersonTable } from './tables.ts';

/**
 * Writes what organisers settle about somebody who has a place. The row is held, so that
 * what is written goes with the person.
 * @throws DomainError `registration.not_found`
 */
export async function writePerson(
  trx: Transaction<Database>,
  key: { organisation_id: string; event_id: string },
  registrationId: string,
  columns: Updateable<AllocationPersonTable>,
): Promise<void> {
  const registration = await trx
    .selectFrom('registrations')
    .select('id')
    .where((where) => where.and({ ...key, id: registrationId }))
    .where('state', 'in', ['confirmed', 'attended'])
    .where('erased_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!registration) throw new DomainError('registration.not_found');
  const own = { ...key, registration_id: registrationId };
  await trx
    .insertInto('allocation_people')
    .values({ ...own, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'event_id', 'registration_id']).doUpdateSet(columns),
    )
    .execute();
}
