/** Entries of a text that run side by side become a block, unless somebody has arranged them otherwise. */
import type { WantedSlot } from '../importing/wanted.ts';
import type { Edit } from './edit-programme.ts';
import { insertBlock } from './group-slots.ts';
import type { ImportRows } from './import-rows.ts';

/** @param slotIds the draft's slot of each entry */
export async function importBlocks(
  edit: Edit,
  slotIds: ReadonlyMap<WantedSlot, string>,
  rows: ImportRows,
): Promise<void> {
  const before = new Map(rows.slots.map((slot) => [slot.id, slot]));
  const groups = new Map<string, string[]>();
  for (const [wanted, id] of slotIds)
    if (wanted.block !== null) groups.set(wanted.block, [...(groups.get(wanted.block) ?? []), id]);
  for (const [mark, ids] of groups) {
    const fresh = ids.filter((id) => before.get(id)?.imported?.['block'] !== mark);
    if (fresh.length === 0) continue;
    const present = ids.map((id) => before.get(id)?.block_id).find((id) => typeof id === 'string');
    const blockId = present ?? (await insertBlock(edit, {}));
    for (const id of fresh) await putInto(edit, id, blockId, mark, before.get(id)?.imported ?? null);
  }
}

/** Whoever was taken out of a block by hand, after an import had put it in one, stays out. */
async function putInto(
  { trx, event }: Edit,
  slotId: string,
  blockId: string,
  mark: string,
  earlier: Record<string, unknown> | null,
): Promise<void> {
  const slot = await trx
    .selectFrom('slots')
    .select(['block_id', 'imported'])
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', slotId)
    .executeTakeFirstOrThrow();
  const wasTakenOut = earlier?.['block'] !== undefined && slot.block_id === null;
  await trx
    .updateTable('slots')
    .set({
      block_id: wasTakenOut ? null : (slot.block_id ?? blockId),
      imported: JSON.stringify({ ...slot.imported, block: mark }),
    })
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', slotId)
    .execute();
}
