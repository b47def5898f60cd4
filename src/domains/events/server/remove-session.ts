import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { findSession, isPublished } from './write-session.ts';
import { dropSlots } from './write-slot.ts';

/** Takes a session off the programme. What readers have seen is withdrawn and can be put back; the rest is deleted. */
export async function removeSession(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeSession>,
): Promise<EditResult & { withdrawn: boolean }> {
  return editProgramme(db, actor, input, 'session.remove', async (edit) => {
    const session = await findSession(edit, input.sessionId);
    return { withdrawn: await dropSession(edit, session.id) };
  });
}

/** Returns whether it was withdrawn rather than deleted. */
export async function dropSession(edit: Edit, sessionId: string): Promise<boolean> {
  const { trx, event } = edit;
  const published = await isPublished(edit, sessionId);
  const slots = await trx
    .selectFrom('slots')
    .select('id')
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .execute();
  await dropSlots(
    edit,
    slots.map((slot) => slot.id),
  );
  if (published) {
    await trx
      .updateTable('sessions')
      .set({ withdrawn_at: sql<string>`coalesce(withdrawn_at, now())` })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', sessionId)
      .execute();
    return true;
  }
  await trx
    .updateTable('materials')
    .set({ session_id: null })
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .execute();
  await trx
    .deleteFrom('sessions')
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', sessionId)
    .execute();
  return false;
}
