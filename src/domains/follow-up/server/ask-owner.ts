import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { queueComposed } from '#platform/server/mail/queue-composed.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../schema.ts';
import type { FollowUpMail } from '../write-follow-up-mail.ts';
import { accessFollowUp, type FollowUpRow } from './access.ts';
import { aboutFollowUp } from './write-follow-up.ts';

/**
 * Sends the contact of a follow-up its link, or sends it again.
 * @throws DomainError `event.not_found`, `follow_up.not_found`, `follow_up.no_address.invalid`, `rate.too_many`
 */
export async function askOwner(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofFollowUp>,
  now: number,
): Promise<void> {
  const { row } = await accessFollowUp(db, actor, input);
  if (row.contact_email === '')
    throw new DomainError('follow_up.no_address.invalid', { field: 'contactEmail' });
  await db.transaction().execute(async (trx) => {
    await askContact(trx, row, now);
    await recordAudit(trx, actor, { ...aboutFollowUp(row), action: 'follow_up.ask' });
  });
}

export async function askContact(trx: Transaction<Database>, row: FollowUpRow, now: number): Promise<void> {
  await trx
    .updateTable('follow_ups')
    .set({ asked_at: isoInstant(now), refused_at: null })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.id)
    .execute();
  await queueFollowUpMail(trx, row, 'ask', now);
}

export async function queueFollowUpMail(
  trx: Transaction<Database>,
  row: FollowUpRow,
  kind: FollowUpMail,
  now: number,
): Promise<void> {
  const mail = { template: `follow-up:${kind}`, lang: row.lang, to: row.contact_email, subjectId: row.id };
  await queueComposed(trx, { organisationId: row.organisation_id, ...mail }, now);
}
