import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { findSession } from './write-session.ts';
import { insertSlot, slotColumns } from './write-slot.ts';

/** One more time and place for a session. */
export async function addSlot(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.addSlot>,
): Promise<EditResult & { slotId: string }> {
  return editProgramme(db, actor, input, 'slot.add', async (edit) => {
    const session = await findSession(edit, input.sessionId);
    return { slotId: await insertSlot(edit, session.id, await slotColumns(edit, input.slot)) };
  });
}
