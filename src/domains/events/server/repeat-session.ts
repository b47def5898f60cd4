import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { addMinutes, clockOf, minutesBetween } from '#platform/time/wall-clock.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { fieldsOf, findSlot, insertSlot, localOf, slotColumns } from './write-slot.ts';

/** The same session once more, as long as the slot it is copied from. */
export async function repeatSession(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.repeatSession>,
): Promise<EditResult & { slotId: string }> {
  return editProgramme(db, actor, input, 'session.repeat', async (edit) => {
    const slot = await findSlot(edit, input.slotId);
    const columns = await slotColumns(edit, {
      ...fieldsOf(slot),
      date: input.date,
      start: input.start,
      end: endOf(slot.starts_local, slot.ends_local, input.start),
      doors: null,
      code: input.code,
      blockId: input.blockId,
      ...(input.roomId !== undefined && { roomId: input.roomId }),
    });
    return { slotId: await insertSlot(edit, slot.session_id, columns) };
  });
}

function endOf(from: string | null, to: string | null, start: string | null): string | null {
  if (from === null || to === null || start === null) return null;
  return clockOf(addMinutes(`2000-01-01T${start}`, minutesBetween(localOf(from), localOf(to))));
}
