import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { changeLocked } from './change-locked.ts';
import { saveDesk } from './desk-lock.ts';
import { queueRegistrationMail } from './queue-registration-mail.ts';
import { tellBooked } from './tell-booked.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

/**
 * The address is confirmed, for all that were booked in one go; their places are no longer held for a time only.
 * Confirming twice is confirming once.
 * @throws DomainError `registration.not_found`, `registration.gone` where the hold had run out meanwhile
 */
export async function confirmAddress(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<void> {
  await changeLocked({ db, actor, id: input.id }, async (trx, desk, row) => {
    if (row.state === 'cancelled' || row.state === 'declined') throw new DomainError('registration.gone');
    if (row.address_confirmed_at !== null) return;
    await trx
      .updateTable('registrations')
      .set({ address_confirmed_at: isoInstant(now), hold_until: null, source: null })
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('booking_id', '=', row.booking_id)
      .where('address_confirmed_at', 'is', null)
      // A place that was handed on is confirmed by its new person, and by nobody else.
      .$if(row.link_version > 1, (query) => query.where('id', '=', row.id))
      .$if(row.link_version === 1, (query) => query.where('link_version', '=', 1))
      .execute();
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.confirm_address',
      subjectKind: 'registration',
      subjectId: row.id,
    });
    if (row.state === 'confirmed') await queueRegistrationMail(trx, row, 'confirmed', { now });
    if (row.link_version === 1) await tellBooked(trx, row, now);
    await saveDesk(trx, desk);
  });
}
