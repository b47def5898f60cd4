import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration } from './access.ts';

/**
 * Takes back the consent to keep what diet or access may reveal: what was written goes at once, also of a registration
 * that has ended.
 * @throws DomainError `registration.not_found`
 */
export async function withdrawConsent(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<void> {
  const row = await accessRegistration(db, actor, input.id);
  await inTransaction(db, async (trx) => {
    const withdrawn = await trx
      .updateTable('registration_needs')
      .set({ diet: null, access: null, consent_at: null })
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('registration_id', '=', row.id)
      .where((where) => where.or([where('diet', 'is not', null), where('access', 'is not', null)]))
      .returning('registration_id')
      .execute();
    if (withdrawn.length === 0) return;
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.withdraw_consent',
      subjectKind: 'registration',
      subjectId: row.id,
      fields: ['diet', 'access'],
    });
  });
}
