import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { accessRegistration, findDesk } from './access.ts';
import { mailsToOneAddress, queueRegistrationMail } from './queue-registration-mail.ts';

/**
 * Gives a place of a group its name, and with an address of its own a mail with its own link. A place that has a name
 * is handed on instead (hand-on-place.ts).
 * @throws DomainError `registration.not_found`, `registration.gone`, `registration.named.conflict`,
 * `registration.names_closed.conflict` after the day until which places may be without names, `rate.too_many`
 */
export async function namePlace(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; name: string; email: string | null },
  now: number,
): Promise<void> {
  const seen = await accessRegistration(db, actor, input.id);
  const desk = await findDesk(db, { organisation_id: seen.organisation_id, id: seen.event_id });
  const zone = await db
    .selectFrom('events')
    .select('time_zone')
    .where('organisation_id', '=', seen.organisation_id)
    .where('id', '=', seen.event_id)
    .executeTakeFirstOrThrow();
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone.time_zone).toPlainDate();
  if (desk?.unnamed_until && actor.kind === 'participant' && today.toString() > desk.unnamed_until)
    throw new DomainError('registration.names_closed.conflict');
  await inTransaction(db, async (trx) => {
    const named = await trx
      .updateTable('registrations')
      .set({ name: input.name, email: input.email?.toLowerCase() ?? null, changed_at: isoInstant(now) })
      .where('organisation_id', '=', seen.organisation_id)
      .where('event_id', '=', seen.event_id)
      .where('id', '=', seen.id)
      .where('name', 'is', null)
      .where('erased_at', 'is', null)
      .where('state', 'not in', ['cancelled', 'declined'])
      .returningAll()
      .executeTakeFirst();
    if (!named)
      throw new DomainError(seen.name === null ? 'registration.gone' : 'registration.named.conflict');
    await recordAudit(trx, actor, {
      organisationId: named.organisation_id,
      eventId: named.event_id,
      action: 'registration.name',
      subjectKind: 'registration',
      subjectId: named.id,
      fields: ['name', 'email'],
    });
    // Before the booker has confirmed, nobody else gets mail.
    if (named.email === null || named.address_confirmed_at === null) return;
    await takePoint(trx, mailsToOneAddress, named.email);
    await queueRegistrationMail(trx, named, 'booked', { now });
  });
}
