import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from './access.ts';
import { recordAudit } from './record-audit.ts';
import type { OrganisationRole } from './tables.ts';

/**
 * Gives a member another role. An organisation always keeps an owner.
 * @throws DomainError `organisation.not_found`, `member.not_found`, `member.last_owner.conflict`
 */
export async function changeRole(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.changeRole>,
): Promise<void> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'owner');
  await db.transaction().execute(async (trx) => {
    const before = await lockMember(trx, organisation.id, input.accountId);
    if (before === input.role) return;
    await trx
      .updateTable('memberships')
      .set({ role: input.role })
      .where('organisation_id', '=', organisation.id)
      .where('account_id', '=', input.accountId)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'member.role',
      subjectKind: 'account',
      subjectId: input.accountId,
      fields: [before, input.role],
    });
  });
}

/**
 * Takes somebody out of the organisation, or oneself.
 * @throws DomainError `organisation.not_found`, `member.not_found`, `member.last_owner.conflict`
 */
export async function removeMember(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string; accountId: string },
): Promise<void> {
  const isSelf = actor.kind === 'account' && actor.accountId === input.accountId;
  const { organisation } = await accessOrganisation(
    db,
    actor,
    { slug: input.organisation },
    isSelf ? 'reader' : 'owner',
  );
  await db.transaction().execute(async (trx) => {
    await lockMember(trx, organisation.id, input.accountId);
    await trx
      .deleteFrom('memberships')
      .where('organisation_id', '=', organisation.id)
      .where('account_id', '=', input.accountId)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: isSelf ? 'member.leave' : 'member.remove',
      subjectKind: 'account',
      subjectId: input.accountId,
    });
  });
}

/** The member's role. All owners are locked in one order, so that two cannot step down at once and leave none. */
async function lockMember(
  trx: Transaction<Database>,
  organisationId: string,
  accountId: string,
): Promise<OrganisationRole> {
  const rows = await trx
    .selectFrom('memberships')
    .select(['account_id', 'role'])
    .where('organisation_id', '=', organisationId)
    .where(({ or, eb }) => or([eb('role', '=', 'owner'), eb('account_id', '=', accountId)]))
    .orderBy('account_id')
    .forUpdate()
    .execute();
  const member = rows.find((row) => row.account_id === accountId);
  if (!member) throw new DomainError('member.not_found');
  const owners = rows.filter(({ role }) => role === 'owner');
  if (member.role === 'owner' && owners.length === 1) throw new DomainError('member.last_owner.conflict');
  return member.role;
}
