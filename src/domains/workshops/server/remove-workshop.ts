import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { lockWorkshop } from './lock-workshop.ts';
import { accessWorkshop } from './access.ts';
import { usedParts } from './used-parts.ts';

/**
 * Removes a workshop that was begun by mistake.
 * @throws DomainError `workshop.not_found`, `workshop.in_use.conflict` where something was written or gathered there
 */
export async function removeWorkshop(
  db: Kysely<Database>,
  actor: Actor,
  input: { workshop: string },
): Promise<void> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop, 'organiser');
  await inTransaction(db, async (trx) => {
    const { organisation_id, event_id, id, state } = await lockWorkshop(trx, workshop);
    const key = { organisation_id, event_id, workshop_id: id };
    const isUsed = Object.values(await usedParts(trx, key)).includes(true);
    if (state === 'open' || isUsed) throw new DomainError('workshop.in_use.conflict');
    await trx
      .deleteFrom('workshops')
      .where('organisation_id', '=', organisation_id)
      .where('event_id', '=', event_id)
      .where('id', '=', id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation_id,
      eventId: event_id,
      action: 'workshop.remove',
      subjectKind: 'workshop',
      subjectId: id,
    });
  });
}
