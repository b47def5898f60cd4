import { sql, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Eraser } from '#platform/server/db/erasures.ts';
import '#platform/server/mail/tables.ts';
import './tables.ts';

/** The kind under which erased accounts stand in the journal of erasures. */
export const accountErasure = 'account';

/** Erases again after a restore; an account that is not in the backup is no error. */
export const eraseAccounts: Eraser = async (trx, { subject_ids: ids }) => {
  for (const id of ids) await eraseAccount(trx, id);
  return [];
};

/** Name, address, passkeys, sessions, memberships; and what else holds the address and is no row of the account. */
export async function eraseAccount(trx: Transaction<Database>, id: string): Promise<void> {
  const account = await trx.deleteFrom('accounts').where('id', '=', id).returning('email').executeTakeFirst();
  if (!account) return;
  const { email } = account;
  await trx.deleteFrom('mails').where('to_address', '=', email).execute();
  await trx.deleteFrom('invitations').where('email', '=', email).execute();
  // A link that is still open names the address.
  await trx
    .deleteFrom('verifications')
    .where(sql<boolean>`strpos(value, ${JSON.stringify(email)}) > 0`)
    .execute();
}
