import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import { dealSeats } from '#domains/allocation/server/deal-seats.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as schema from '../setup.ts';
import { editWorkshop, type WorkshopEdit } from './edit-workshop.ts';

/**
 * So many tables for a run of the workshop, or for the workshop as a whole. Tables that stay keep their facilitator and
 * notes; notes of a table that goes stay on the board, without a table.
 * @throws DomainError `workshop.not_found`, `workshop.slot.not_found`
 */
export async function setTables(
  db: Kysely<Database>,
  actor: Actor,
  { workshop, slot, count }: z.infer<typeof schema.setTables>,
  now: number,
): Promise<void> {
  await editWorkshop(db, actor, { workshop, action: 'workshop.save_tables', now }, async (edit) => {
    await refuseOtherSlot(edit, slot);
    await putTables(edit, slot, Array<null>(count).fill(null));
    return { result: undefined };
  });
}

/**
 * Deals those who have a seat in a run out to its tables, sectors mixed: the same tables as on the printed cards.
 * @throws DomainError `workshop.not_found`, `workshop.slot.not_found`, `event.not_found` for whoever may not see seats,
 *   `allocation.not_found`, `allocation.slot.not_found`, `workshop.nobody_seated.conflict`
 */
export async function dealTables(
  db: Kysely<Database>,
  actor: Actor,
  { workshop, event, slot, size }: z.infer<typeof schema.dealTables> & { event: string },
  now: number,
): Promise<void> {
  const { tables } = await dealSeats(db, actor, { event, slot, size });
  if (tables.length === 0) throw new DomainError('workshop.nobody_seated.conflict');
  const how = { workshop, action: 'workshop.deal_tables', minimum: 'organiser' as const, now };
  await editWorkshop(db, actor, how, async (edit) => {
    await refuseOtherSlot(edit, slot);
    await putTables(edit, slot, tables);
    return { result: undefined };
  });
}

/**
 * Names of tables, who leads each, and whether it works on paper.
 * @throws DomainError `workshop.not_found`, `workshop.table.not_found`
 */
export async function saveTables(
  db: Kysely<Database>,
  actor: Actor,
  { workshop, tables }: z.infer<typeof schema.saveTables>,
  now: number,
): Promise<void> {
  await editWorkshop(db, actor, { workshop, action: 'workshop.save_tables', now }, async ({ trx, key }) => {
    for (const { id, name, facilitator, onPaper } of tables) {
      const { numUpdatedRows } = await trx
        .updateTable('workshop_tables')
        .set({ name, facilitator, on_paper: onPaper })
        .where((where) => where.and(key))
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new DomainError('workshop.table.not_found');
    }
    return { fields: ['name', 'facilitator', 'on_paper'], result: undefined };
  });
}

async function putTables(
  { trx, key }: WorkshopEdit,
  slot: string | null,
  seated: readonly (string[] | null)[],
) {
  // Without people, tables that are there keep theirs.
  const gone = trx
    .deleteFrom('workshop_tables')
    .where((where) => where.and(key))
    .where('number', '>', seated.length);
  await (slot === null ? gone.where('slot_id', 'is', null) : gone.where('slot_id', '=', slot)).execute();
  for (const [at, registrations] of seated.entries())
    await trx
      .insertInto('workshop_tables')
      .values({
        ...key,
        id: newId(),
        slot_id: slot,
        number: at + 1,
        ...(registrations ? { registrations } : {}),
      })
      .onConflict((conflict) => {
        const same = conflict.columns(['organisation_id', 'event_id', 'workshop_id', 'slot_id', 'number']);
        return registrations ? same.doUpdateSet({ registrations }) : same.doNothing();
      })
      .execute();
}

async function refuseOtherSlot({ trx, key, workshop }: WorkshopEdit, slot: string | null): Promise<void> {
  if (slot === null) return;
  if (workshop.session_id === null) throw new DomainError('workshop.slot.not_found');
  const own = await trx
    .selectFrom('slots')
    .select(sql`1`.as('one'))
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('id', '=', slot)
    .where('session_id', '=', workshop.session_id)
    .executeTakeFirst();
  if (!own) throw new DomainError('workshop.slot.not_found');
}
