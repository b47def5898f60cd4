import type { Transaction, Updateable } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationPersonTable } from './tables.ts';

/**
 * Writes what organisers settle about somebody who has a place. What was there of whoever had the place before goes first.
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
    .select('link_version')
    .where((where) => where.and({ ...key, id: registrationId }))
    .where('state', 'in', ['confirmed', 'attended'])
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!registration) throw new DomainError('registration.not_found');
  const own = { ...key, registration_id: registrationId };
  await trx
    .deleteFrom('allocation_people')
    .where((where) => where.and(own))
    .where('link_version', '<>', registration.link_version)
    .execute();
  await trx
    .insertInto('allocation_people')
    .values({ ...own, link_version: registration.link_version })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .updateTable('allocation_people')
    .set(columns)
    .where((where) => where.and(own))
    .execute();
}
