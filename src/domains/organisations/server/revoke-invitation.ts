import { sql, type Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { accessOrganisation } from './access.ts';
import { recordAudit } from './record-audit.ts';

/**
 * Takes an open invitation back; its mail, if it has not left yet, stays unsent.
 * @throws DomainError `organisation.not_found`, `invitation.not_found`
 */
export async function revokeInvitation(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string; id: string },
): Promise<void> {
  const { organisation, role } = await accessOrganisation(
    db,
    actor,
    { slug: input.organisation },
    'organiser',
  );
  await db.transaction().execute(async (trx) => {
    const revoked = await trx
      .updateTable('invitations')
      .set({ revoked_at: sql<string>`now()` })
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', input.id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .$if(role !== 'owner', (query) => query.where('event_id', 'is not', null))
      .returning(['event_id', 'mail_id'])
      .executeTakeFirst();
    if (!revoked) throw new DomainError('invitation.not_found');
    if (revoked.mail_id !== null)
      await trx
        .deleteFrom('mails')
        .where('id', '=', revoked.mail_id)
        .where('state', '=', 'waiting')
        .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'invitation.revoke',
      subjectKind: 'invitation',
      subjectId: input.id,
      eventId: revoked.event_id,
    });
  });
}
