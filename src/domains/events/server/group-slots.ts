import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { newId } from '#platform/server/db/ids.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { blockOf, dropEmptyBlocks, findSlots, updateSlot } from './write-slot.ts';

/** Puts slots into one block: they run at the same time and one is chosen. A slot leaves the block it was in. */
export async function groupSlots(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.groupSlots>,
): Promise<EditResult & { blockId: string }> {
  return editProgramme(db, actor, input, 'slots.group', async (edit) => {
    const slots = await findSlots(edit, input.slotIds);
    const present = await blockOf(edit, input.blockId ?? null);
    const blockId = present ?? (await insertBlock(edit, input.title ?? {}));
    if (present && input.title) await renameBlock(edit, present, input.title);
    for (const slot of slots) await updateSlot(edit, slot.id, { block_id: blockId });
    await dropEmptyBlocks(edit);
    return { blockId };
  });
}

export async function insertBlock({ trx, event }: Edit, title: object): Promise<string> {
  const id = newId();
  await trx
    .insertInto('blocks')
    .values({
      organisation_id: event.organisation_id,
      id,
      event_id: event.id,
      title: JSON.stringify(title),
    })
    .execute();
  return id;
}

export async function renameBlock({ trx, event }: Edit, id: string, title: object): Promise<void> {
  await trx
    .updateTable('blocks')
    .set({ title: JSON.stringify(title) })
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', id)
    .execute();
}
