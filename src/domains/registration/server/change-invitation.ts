import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../schema.ts';
import { lockDesk } from './desk-lock.ts';
import { editDesk, type DeskEdit } from './edit-desk.ts';
import { queueInvitations } from './invite-people.ts';
import { openInvitation } from './open-invitation.ts';

type One = z.infer<typeof schema.oneInvitation>;

/**
 * The link opens nothing any more; who has registered by it keeps the place.
 * @throws DomainError `registration.not_found`
 */
export async function revokePersonalInvitation(
  db: Kysely<Database>,
  actor: Actor,
  input: One,
  now: number,
): Promise<void> {
  await editDesk(db, actor, input.event, 'registration_invitation.revoke', async (edit) => {
    await change(edit, input.id, { revoked_at: isoInstant(now) });
    return { subjectId: input.id, result: undefined };
  });
}

/** At most three mails an hour to one address, counted with those about its registrations. */
const limit = { name: 'mail registration', points: 3, seconds: 3600 };

/**
 * The same link once more.
 * @throws DomainError `registration.not_found`, `rate.too_many`
 */
export async function sendInvitationAgain(
  db: Kysely<Database>,
  actor: Actor,
  input: One,
  now: number,
): Promise<void> {
  await editDesk(db, actor, input.event, 'registration_invitation.send', async (edit) => {
    const row = await change(edit, input.id, { sent_at: isoInstant(now) });
    await takePoint(edit.trx, limit, row.email);
    await queueInvitations(edit.trx, [row], now);
    return { subjectId: input.id, result: undefined };
  });
}

async function change({ trx, key }: DeskEdit, id: string, to: { revoked_at: string } | { sent_at: string }) {
  const row = await trx
    .updateTable('registration_invitations')
    .set(to)
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new DomainError('registration.not_found');
  return row;
}

/**
 * Whoever holds the link says no. To register later is to come round.
 * @throws DomainError `registration.not_found`
 */
export async function declineInvitation(db: Kysely<Database>, token: string, now: number): Promise<void> {
  const { invitation: row } = await openInvitation(db, token);
  await inTransaction(db, async (trx) => {
    await lockDesk(trx, { organisationId: row.organisation_id, eventId: row.event_id });
    const { numUpdatedRows } = await trx
      .updateTable('registration_invitations')
      .set({ declined_at: isoInstant(now) })
      .where('id', '=', row.id)
      .where('declined_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const who = { organisationId: row.organisation_id, eventId: row.event_id };
    await recordAudit(
      trx,
      { kind: 'participant', ...who, registrationId: row.id },
      {
        ...who,
        action: 'registration_invitation.decline',
        subjectKind: 'registration_invitation',
        subjectId: row.id,
      },
    );
  });
}
