import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { releaseChairs } from '../rules.ts';
import type { RegistrationRow } from './access.ts';
import { changeLocked } from './change-locked.ts';
import { saveDesk } from './desk-lock.ts';
import { forgetWhatBelongs } from './forget-registration.ts';
import { offerPlaces } from './offer-places.ts';
import { mailsToOneAddress, queueRegistrationMail } from './queue-registration-mail.ts';

/**
 * Somebody gives the place to somebody else. The link, the ticket and what the first one answered stop at once; extras
 * stay with the place. The new person has to confirm, or the place goes to whoever waits.
 * @throws DomainError `registration.not_found`, `registration.conflict` where there is no place to hand on, or the
 * organisers chose the person, `rate.too_many`
 */
export async function handOnPlace(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; name: string; email: string },
  now: number,
): Promise<void> {
  await changeLocked({ db, actor, id: input.id }, async (trx, desk, row) => {
    if (row.state !== 'confirmed' || row.address_confirmed_at === null)
      throw new DomainError('registration.conflict');
    if (desk.wayIn === 'application' && actor.kind === 'participant')
      throw new DomainError('registration.conflict');
    const email = input.email.toLowerCase();
    await takePoint(trx, mailsToOneAddress, email);
    // Companions were the first person's.
    releaseChairs(desk, desk.categories.get(row.category_id)?.quotaIds ?? [], row.chairs - 1);
    // The row first: whoever writes about the one before holds it until then, and that goes with the rest.
    const fresh = await changePerson(trx, row, {
      name: input.name,
      email,
      hold: isoInstant(now + desk.confirmHours * 3_600_000),
      at: isoInstant(now),
    });
    await forgetWhatBelongs(trx, row);
    if (row.email !== null && row.email !== email)
      await queueRegistrationMail(trx, row, 'handed_on', { now });
    await queueRegistrationMail(trx, fresh, 'taken_over', { now });
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.hand_on',
      subjectKind: 'registration',
      subjectId: row.id,
    });
    await offerPlaces(trx, desk, now);
    await saveDesk(trx, desk);
  });
}

function changePerson(
  trx: Transaction<Database>,
  row: RegistrationRow,
  to: { name: string; email: string; hold: string; at: string },
): Promise<RegistrationRow> {
  return trx
    .updateTable('registrations')
    .set({
      ...{ name: to.name, email: to.email, chairs: 1, hold_until: to.hold, address_confirmed_at: null },
      ...{ job_title: null, affiliation: null, sector: null, note: null, score: null },
      ...{ on_list: false, photos: false, newsletter: false, fingerprint: null, code_hash: null },
      link_version: row.link_version + 1,
      handed_on: row.handed_on + 1,
      changed_at: to.at,
    })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
