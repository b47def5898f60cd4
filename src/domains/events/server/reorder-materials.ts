import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';

/** Puts materials in the order of the list; those it does not name follow in the order they had. */
export async function reorderMaterials(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; expectedVersion?: number | undefined; materialIds: readonly string[] },
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'materials.reorder', async ({ trx, event }) => {
    const rows = await trx
      .selectFrom('materials')
      .select('id')
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .orderBy('position')
      .orderBy('id')
      .execute();
    const known = rows.map((row) => row.id);
    const named = input.materialIds.filter((id) => known.includes(id));
    const order = [...new Set([...named, ...known])];
    for (const [position, id] of order.entries())
      await trx
        .updateTable('materials')
        .set({ position: position + 1 })
        .where('organisation_id', '=', event.organisation_id)
        .where('event_id', '=', event.id)
        .where('id', '=', id)
        .execute();
    return {};
  });
}
