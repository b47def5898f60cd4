import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { dropSlots, findSlot } from './write-slot.ts';

/** Takes one time of a session away; one that calendars know is withdrawn. */
export async function removeSlot(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeSlot>,
): Promise<EditResult & { withdrawn: boolean }> {
  return editProgramme(db, actor, input, 'slot.remove', async (edit) => {
    const slot = await findSlot(edit, input.slotId);
    return { withdrawn: await dropSlots(edit, [slot.id]) };
  });
}
