import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration } from './access.ts';
import { saveDesk } from './desk-lock.ts';
import { lockedRegistration, moveRegistration } from './move-registration.ts';
import { offerPlaces } from './offer-places.ts';
import { queueRegistrationMail } from './queue-registration-mail.ts';

/**
 * Gives a place, an offer, an application or a place in line back. The chairs go to those who wait.
 * Cancelling twice is cancelling once.
 * @throws DomainError `registration.not_found`, `registration.conflict` for somebody who has already come
 */
export async function cancelRegistration(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<void> {
  const seen = await accessRegistration(db, actor, input.id);
  await inTransaction(db, async (trx) => {
    const { desk, row } = await lockedRegistration(trx, seen);
    if (!row) throw new DomainError('registration.not_found');
    if (row.state === 'cancelled' || row.state === 'declined') return;
    if (row.state === 'attended') throw new DomainError('registration.conflict');
    const reason = actor.kind === 'participant' ? 'self' : 'organiser';
    const gone = { state: 'cancelled' as const, holds: false, hold_until: null, offered_until: null, reason };
    await moveRegistration(trx, desk, row, gone, now);
    await queueRegistrationMail(trx, row, 'cancelled', { now });
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.cancel',
      subjectKind: 'registration',
      subjectId: row.id,
    });
    await offerPlaces(trx, desk, now);
    await saveDesk(trx, desk);
  });
}
