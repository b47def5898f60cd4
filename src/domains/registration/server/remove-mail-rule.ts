import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type * as schema from '../mail/mail-schema.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';

/** @throws DomainError `event.not_found`, `registration.not_found` */
export async function removeMailRule(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeMailRule>,
): Promise<void> {
  const { event } = await accessDesk(db, actor, input.event);
  await inTransaction(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('registration_mail_rules')
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new DomainError('registration.not_found');
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'registration.remove_mail_rule',
      subjectKind: 'registration_mail_rule',
      subjectId: input.id,
    });
  });
}
