import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { insertSession } from './write-session.ts';
import { insertSlot, slotColumns } from './write-slot.ts';

/** A new session with its first slots; none for something without day and time. */
export async function createSession(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.createSession>,
): Promise<EditResult & { sessionId: string; slug: string; slotIds: string[] }> {
  return editProgramme(db, actor, input, 'session.create', async (edit) => {
    const { id, slug } = await insertSession(edit, input.session, { slug: input.session.slug });
    const slotIds: string[] = [];
    for (const slot of input.slots) slotIds.push(await insertSlot(edit, id, await slotColumns(edit, slot)));
    return { sessionId: id, slug, slotIds };
  });
}
