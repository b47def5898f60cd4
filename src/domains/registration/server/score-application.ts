import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { scoreApplication as schema } from '../applications.ts';
import { accessDesk } from './access.ts';

/**
 * Points and a note for one application, seen by its organisers alone.
 * @throws DomainError `registration.not_found`
 */
export async function scoreApplication(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
): Promise<void> {
  const { event } = await accessDesk(db, actor, input.event);
  await inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('registrations')
      .set({ score: input.score, note: input.note || null })
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', '=', input.id)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('registration.not_found');
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'registration.score',
      subjectKind: 'registration',
      subjectId: input.id,
      fields: ['score', 'note'],
    });
  });
}
