import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { dropEmptyBlocks, findSlots, updateSlot } from './write-slot.ts';

/** Takes slots out of their blocks; a block that is left empty goes. */
export async function ungroupSlots(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ungroupSlots>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'slots.ungroup', async (edit) => {
    for (const slot of await findSlots(edit, input.slotIds))
      await updateSlot(edit, slot.id, { block_id: null });
    await dropEmptyBlocks(edit);
    return {};
  });
}
