import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessDesk } from '#domains/registration/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type * as schema from '../setup.ts';
import { findAllocation } from './access.ts';
import { parallelSlots } from './parallel-slots.ts';

/**
 * Begins to give seats at an event: every slot of a parallel block, with as many places as its room has; where the
 * room is not known, none until the organiser says how many.
 * @throws DomainError `event.not_found`, `registration.not_found` without registration, `allocation.no_blocks.conflict`
 *   where nothing runs at the same time, `allocation.begun.conflict`
 */
export async function beginAllocation(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.beginAllocation>,
): Promise<void> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  await inTransaction(db, async (trx) => {
    if (await findAllocation(trx, { organisationId: event.organisation_id, eventId: event.id }))
      throw new DomainError('allocation.begun.conflict');
    const slots = await parallelSlots(trx, key);
    if (slots.length === 0) throw new DomainError('allocation.no_blocks.conflict');
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('allocations')
      .values({ ...key, way: input.way })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) throw new DomainError('allocation.begun.conflict');
    await insertMany(
      trx,
      'allocation_occurrences',
      slots.map(({ slotId, sessionId, blockId, capacity }) => ({
        ...key,
        ...{ slot_id: slotId, session_id: sessionId, block_id: blockId, max: capacity ?? 0 },
      })),
    );
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'allocation.begin',
      subjectKind: 'allocation',
      subjectId: event.id,
    });
  });
}
