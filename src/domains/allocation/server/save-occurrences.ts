import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../setup.ts';
import { editAllocation, type AllocationEdit } from './edit-allocation.ts';
import { parallelSlots } from './parallel-slots.ts';
import type { OccurrenceRow } from './seat-lock.ts';

type Wanted = z.infer<typeof schema.saveOccurrences>['occurrences'][number];

/**
 * Settles which slots are allocated, and how many each seats: those of the list and no others.
 * @throws DomainError `allocation.slot.not_found` for a slot outside the parallel blocks, `allocation.seats_taken.conflict`
 *   with `taken` where more seats are given than it would have: nobody's seat is taken by making a number smaller
 */
export async function saveOccurrences(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveOccurrences>,
): Promise<void> {
  return editAllocation(db, actor, input.event, 'allocation.save_occurrences', async (edit) => {
    const { locked, trx, key } = edit;
    const wanted = new Map(input.occurrences.map((one) => [one.slotId, one]));
    for (const row of locked.occurrences.values()) refuseTooFew(row, wanted.get(row.slot_id));
    const gone = [...locked.occurrences.keys()].filter((slot) => !wanted.has(slot));
    if (gone.length > 0)
      await trx
        .deleteFrom('allocation_occurrences')
        .where((where) => where.and(key))
        .where('slot_id', 'in', gone)
        .execute();
    const places = new Map((await parallelSlots(trx, key)).map((slot) => [slot.slotId, slot]));
    for (const one of wanted.values()) await save(edit, one, places.get(one.slotId));
    return { fields: ['min', 'max', 'margin'], result: undefined };
  });
}

function refuseTooFew({ taken, slot_id }: OccurrenceRow, wanted: Wanted | undefined): void {
  const seats = wanted ? wanted.max + wanted.margin : 0;
  if (taken > seats) throw new DomainError('allocation.seats_taken.conflict', { taken, occurrence: slot_id });
}

async function save(
  { trx, key, locked }: AllocationEdit,
  { slotId, min, max, margin }: Wanted,
  place: { sessionId: string; blockId: string } | undefined,
): Promise<void> {
  const before = locked.occurrences.get(slotId);
  if (before && before.min === min && before.max === max && before.margin === margin) return;
  if (before) {
    await trx
      .updateTable('allocation_occurrences')
      .set({ min, max, margin })
      .where((where) => where.and(key))
      .where('slot_id', '=', slotId)
      .execute();
    return;
  }
  if (!place) throw new DomainError('allocation.slot.not_found');
  await trx
    .insertInto('allocation_occurrences')
    .values({
      ...key,
      slot_id: slotId,
      session_id: place.sessionId,
      block_id: place.blockId,
      min,
      max,
      margin,
    })
    .execute();
}
