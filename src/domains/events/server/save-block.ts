import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { renameBlock } from './group-slots.ts';
import { blockOf } from './write-slot.ts';

/** The heading of a block. */
export async function saveBlock(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveBlock>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'block.save', async (edit) => {
    await blockOf(edit, input.blockId);
    await renameBlock(edit, input.blockId, input.title);
    return {};
  });
}
