import type { Transaction } from 'kysely';
import type { App } from '#app-context';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { mirrorErasures, recordErasure } from '#platform/server/db/erasures.ts';
import { accountErasure, eraseAccount } from './erase-account.ts';
import { accountOf } from './sign-in/sessions.ts';

/**
 * Deletes one's own account for good: name, address, passkeys, sessions, memberships, invitations and mails to the
 * address. What the account has made stays, and the audit trail keeps its id alone.
 * @throws DomainError `account.invalid` where the typed address is another, `account.last_owner.conflict` with
 *   `names`, `account.last_operator.conflict`
 */
export async function deleteOwnAccount(app: App, actor: Actor, input: { email: string }): Promise<void> {
  const id = accountOf(actor);
  await app.db.transaction().execute(async (trx) => {
    const account = await trx.selectFrom('accounts').select('email').where('id', '=', id).executeTakeFirst();
    if (!account || account.email !== input.email.trim().toLowerCase())
      throw new DomainError('account.invalid', { fields: { email: 'other' } });
    await refuseLastOwner(trx, id);
    await refuseLastOperator(trx, id);
    await recordAudit(trx, actor, {
      organisationId: null,
      action: 'account.delete',
      subjectKind: 'account',
      subjectId: id,
    });
    await recordErasure(trx, { kind: accountErasure, organisation_id: null, subject_ids: [id] });
    await eraseAccount(trx, id);
  });
  await mirrorErasures(app.db, app.env.DATA_DIR);
}

/** Owners are locked in the same order as when roles change, so that two cannot go at once. */
async function refuseLastOwner(trx: Transaction<Database>, id: string): Promise<void> {
  const owners = await trx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['m.organisation_id', 'm.account_id', 'o.name'])
    .where('m.role', '=', 'owner')
    .where('m.organisation_id', 'in', (query) =>
      query
        .selectFrom('memberships as own')
        .select('own.organisation_id')
        .where('own.account_id', '=', id)
        .where('own.role', '=', 'owner'),
    )
    .orderBy('m.organisation_id')
    .orderBy('m.account_id')
    .forUpdate('m')
    .execute();
  const others = new Set(owners.filter((row) => row.account_id !== id).map((row) => row.organisation_id));
  const alone = owners.filter((row) => row.account_id === id && !others.has(row.organisation_id));
  if (alone.length > 0)
    throw new DomainError('account.last_owner.conflict', { names: alone.map(({ name }) => name) });
}

async function refuseLastOperator(trx: Transaction<Database>, id: string): Promise<void> {
  const operators = await trx
    .selectFrom('operators')
    .select('account_id')
    .orderBy('account_id')
    .forUpdate()
    .execute();
  if (operators.length === 1 && operators[0]?.account_id === id)
    throw new DomainError('account.last_operator.conflict');
}
