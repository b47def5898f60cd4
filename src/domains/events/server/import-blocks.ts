/** Entries of a text that run side by side become a block, unless somebody has arranged them otherwise. */
import { sql } from 'kysely';
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
    // Whoever was taken out of a block by hand, after an import had put it in one, stays out.
    const isOut = (id: string) => {
      const slot = before.get(id);
      return slot?.imported?.['block'] !== undefined && slot.block_id === null;
    };
    await remember(edit, fresh.filter(isOut), mark, null);
    await remember(
      edit,
      fresh.filter((id) => !isOut(id)),
      mark,
      blockId,
    );
  }
}

async function remember(
  { trx, event }: Edit,
  slotIds: readonly string[],
  mark: string,
  blockId: string | null,
): Promise<void> {
  if (slotIds.length === 0) return;
  const remembered = sql<string>`coalesce(imported, '{}') || ${JSON.stringify({ block: mark })}::jsonb`;
  await trx
    .updateTable('slots')
    .set({ block_id: sql<string | null>`coalesce(block_id, ${blockId}::uuid)`, imported: remembered })
    .where('organisation_id', '=', event.organisation_id)
    .where('id', 'in', [...slotIds])
    .execute();
}
