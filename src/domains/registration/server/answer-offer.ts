import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { changeLocked } from './change-locked.ts';
import { saveDesk } from './desk-lock.ts';
import { moveRegistration } from './move-registration.ts';
import { queueRegistrationMail } from './queue-registration-mail.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

/**
 * Somebody who waited takes the place that was offered, for the whole party. To refuse it is to cancel.
 * @throws DomainError `registration.not_found`, `registration.gone` where the offer has run out
 */
export async function acceptOffer(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<void> {
  await changeLocked({ db, actor, id: input.id }, async (trx, desk, row) => {
    if (row.state === 'confirmed') return;
    if (row.state !== 'waitlisted' || !row.holds) throw new DomainError('registration.gone');
    const party = await trx
      .selectFrom('registrations')
      .selectAll()
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('booking_id', '=', row.booking_id)
      .where('state', '=', 'waitlisted')
      .where('holds', '=', true)
      .orderBy('arrival')
      .execute();
    for (const one of party) {
      const at = isoInstant(now);
      const confirmed = {
        state: 'confirmed' as const,
        holds: true,
        hold_until: null,
        offered_until: null,
        source: null,
        // Whoever answers has the mail.
        address_confirmed_at: one.address_confirmed_at ?? at,
      };
      await moveRegistration(trx, desk, one, confirmed, now);
      await recordAudit(trx, actor, {
        organisationId: row.organisation_id,
        eventId: row.event_id,
        action: 'registration.accept_offer',
        subjectKind: 'registration',
        subjectId: one.id,
      });
    }
    await queueRegistrationMail(trx, row, 'confirmed', { now });
    await saveDesk(trx, desk);
  });
}
