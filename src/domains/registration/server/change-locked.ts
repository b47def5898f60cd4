import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration, type RegistrationRow } from './access.ts';
import type { LockedDesk } from './desk-lock.ts';
import { lockedRegistration } from './move-registration.ts';

/**
 * Changes a registration whoever may see it has asked to change, in one transaction that holds its desk; the row is as it
 * stands under the lock. The change saves the desk itself.
 * @throws DomainError `registration.not_found`
 */
export async function changeLocked(
  { db, actor, id }: { db: Kysely<Database>; actor: Actor; id: string },
  change: (trx: Transaction<Database>, desk: LockedDesk, row: RegistrationRow) => Promise<void>,
): Promise<void> {
  const seen = await accessRegistration(db, actor, id);
  await inTransaction(db, async (trx) => {
    const { desk, row } = await lockedRegistration(trx, seen);
    if (!row) throw new DomainError('registration.not_found');
    await change(trx, desk, row);
  });
}
