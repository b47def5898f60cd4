import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import {
  dropEmptyBlocks,
  fieldsOf,
  findSlot,
  slotColumns,
  updateSlot,
  type SlotFields,
} from './write-slot.ts';

/** Changes fields of a slot; those that are missing stay. */
export async function saveSlot(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveSlot>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'slot.save', async (edit) => {
    const slot = await findSlot(edit, input.slotId);
    const fields: SlotFields = { ...fieldsOf(slot), ...input.changes };
    // Another venue without a room leaves the room of the old one.
    if (
      input.changes.venueId !== undefined &&
      input.changes.roomId === undefined &&
      input.changes.venueId !== slot.venue_id
    )
      fields.roomId = null;
    await updateSlot(edit, slot.id, await slotColumns(edit, fields));
    await dropEmptyBlocks(edit);
    return {};
  });
}
