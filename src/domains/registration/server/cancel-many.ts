import type { Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { auditRow } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { insertInto } from '#platform/server/db/insert-many.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { RegistrationRow } from './access.ts';
import type { LockedDesk } from './desk-lock.ts';
import { leaveDesk, moveRegistration } from './move-registration.ts';
import { offerPlaces } from './offer-places.ts';
import { mailRowFor } from './queue-registration-mail.ts';

export interface Cancellation {
  id: string;
  actor: Actor;
  now: number;
}

/**
 * Ends registrations under the desk's lock, and offers their chairs to those who wait. Whoever has ended already stays so.
 * @returns why some could not be cancelled, by id: `registration.not_found`, `registration.conflict` for one who has come
 */
export async function cancelMany(
  trx: Transaction<Database>,
  desk: LockedDesk,
  cancellations: readonly Cancellation[],
): Promise<Map<string, DomainError>> {
  const refused = new Map<string, DomainError>();
  if (cancellations.length === 0) return refused;
  // By id alone, which is one look each: while a table fills, the planner would rather read all of an event that it thinks small.
  const found = await trx
    .selectFrom('registrations')
    .selectAll()
    .where('id', 'in', [...new Set(cancellations.map(({ id }) => id))])
    .execute();
  const rows = found.filter(
    (row) => row.organisation_id === desk.organisationId && row.event_id === desk.eventId,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ending: { row: RegistrationRow; cancellation: Cancellation }[] = [];
  for (const cancellation of cancellations) {
    const row = byId.get(cancellation.id);
    if (!row) refused.set(cancellation.id, new DomainError('registration.not_found'));
    else if (row.state === 'attended') refused.set(row.id, new DomainError('registration.conflict'));
    else if (row.state !== 'cancelled' && row.state !== 'declined') {
      ending.push({ row, cancellation });
      byId.set(row.id, { ...row, state: 'cancelled' });
    }
  }
  if (ending.length > 0) await end(trx, desk, ending);
  return refused;
}

async function end(
  trx: Transaction<Database>,
  desk: LockedDesk,
  ending: readonly { row: RegistrationRow; cancellation: Cancellation }[],
): Promise<void> {
  const now = Math.max(...ending.map(({ cancellation }) => cancellation.now));
  const gone = { state: 'cancelled' as const, holds: false, hold_until: null, offered_until: null };
  for (const isOwn of [true, false]) {
    const reason = isOwn ? 'self' : 'organiser';
    const rows = ending
      .filter(({ cancellation }) => (cancellation.actor.kind === 'participant') === isOwn)
      .map(({ row }) => row);
    if (rows.length === 0) continue;
    // Extras have chairs of their own, which are looked at one by one.
    if (desk.extras.size > 0)
      for (const row of rows) await moveRegistration(trx, desk, row, { ...gone, reason }, now);
    else {
      for (const row of rows) leaveDesk(desk, row, gone);
      await trx
        .updateTable('registrations')
        .set({ ...gone, reason, changed_at: isoInstant(now) })
        .where(
          'id',
          'in',
          rows.map(({ id }) => id),
        )
        .execute();
    }
  }
  const mails = [];
  for (const { row, cancellation } of ending)
    mails.push(...(await mailRowFor(trx, row, 'cancelled', { now: cancellation.now })));
  await insertInto(trx, {
    mails,
    audit_entries: ending.map(({ row, cancellation }) =>
      auditRow(cancellation.actor, isoInstant(cancellation.now), {
        organisationId: row.organisation_id,
        eventId: row.event_id,
        action: 'registration.cancel',
        subjectKind: 'registration',
        subjectId: row.id,
      }),
    ),
  });
  await offerPlaces(trx, desk, now);
}
