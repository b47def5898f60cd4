import { sql, type Kysely, type Transaction } from 'kysely';
import { ensureAccount } from '#domains/people/server/ensure-account.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { reaches } from './access.ts';
import { findInvitation, type OpenInvitation } from './find-invitation.ts';
import { recordAudit } from './record-audit.ts';
import type { OrganisationRole } from './tables.ts';

export interface Accepted {
  accountId: string;
  email: string;
  /** Where there was no account, the link has just proved who is at the other end, and a session may begin. */
  isNew: boolean;
  organisation: string;
}

/**
 * Says yes to an invitation. Whoever has the mail is taken to be its reader. A role one has already is never lowered.
 * @throws DomainError `invitation.gone`, `invitation.invalid` where a new account has no name
 */
export async function acceptInvitation(
  db: Kysely<Database>,
  input: { token: string; name: string; lang: PageLanguage },
): Promise<Accepted> {
  return db.transaction().execute(async (trx) => {
    const invitation = await findInvitation(trx, input.token);
    const isNew = invitation.accountId === null;
    if (isNew && input.name === '')
      throw new DomainError('invitation.invalid', { fields: { name: 'missing' } });
    await useUp(trx, invitation);
    const { email } = invitation;
    const accountId = await ensureAccount(trx, {
      email,
      name: input.name,
      lang: input.lang,
      isConfirmed: true,
    });
    if (invitation.event) await grantEvent(trx, invitation, invitation.event.id, accountId);
    else await grantOrganisation(trx, invitation, accountId);
    await recordAudit(
      trx,
      { kind: 'account', accountId, isOperator: false },
      {
        organisationId: invitation.organisationId,
        action: 'invitation.accept',
        subjectKind: 'account',
        subjectId: accountId,
        eventId: invitation.event?.id ?? null,
        fields: [invitation.role],
      },
    );
    return { accountId, email, isNew, organisation: invitation.organisation.slug };
  });
}

/** Of two at once one finds it gone. */
async function useUp(trx: Transaction<Database>, { organisationId, id }: OpenInvitation): Promise<void> {
  const used = await trx
    .updateTable('invitations')
    .set({ accepted_at: sql<string>`now()` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows !== 1n) throw new DomainError('invitation.gone');
}

async function grantOrganisation(
  trx: Transaction<Database>,
  { organisationId, role }: OpenInvitation,
  accountId: string,
): Promise<void> {
  const key = { organisation_id: organisationId, account_id: accountId };
  const before = await trx
    .selectFrom('memberships')
    .select('role')
    .where(({ and }) => and(key))
    .forUpdate()
    .executeTakeFirst();
  await trx
    .insertInto('memberships')
    .values({ ...key, role })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'account_id'])
        .doUpdateSet({ role: higher(before?.role ?? null, role) }),
    )
    .execute();
}

/** Rights on one event lie in a table of the events; saying yes must be one transaction, so they are written here. */
async function grantEvent(
  trx: Transaction<Database>,
  { organisationId, role }: OpenInvitation,
  eventId: string,
  accountId: string,
): Promise<void> {
  const key = { organisation_id: organisationId, event_id: eventId, account_id: accountId };
  const before = await trx
    .selectFrom('event_rights')
    .select('role')
    .where(({ and }) => and(key))
    .forUpdate()
    .executeTakeFirst();
  const granted = higher(before?.role ?? null, role) as 'organiser' | 'facilitator' | 'reader';
  await trx
    .insertInto('event_rights')
    .values({ ...key, role: granted })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'event_id', 'account_id']).doUpdateSet({ role: granted }),
    )
    .execute();
}

function higher(before: OrganisationRole | null, role: OrganisationRole): OrganisationRole {
  return before !== null && reaches(before, role) ? before : role;
}
