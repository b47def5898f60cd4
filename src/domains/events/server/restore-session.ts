import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { findSession } from './write-session.ts';

/** Puts a withdrawn session back, with all its slots or the one that is named. */
export async function restoreSession(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.restoreSession>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'session.restore', async (edit) => {
    const { trx, event } = edit;
    const session = await findSession(edit, input.sessionId);
    await trx
      .updateTable('sessions')
      .set({ withdrawn_at: null })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', session.id)
      .execute();
    await trx
      .updateTable('slots')
      .set({ withdrawn_at: null })
      .where('organisation_id', '=', event.organisation_id)
      .where('session_id', '=', session.id)
      .$if(input.slotId !== undefined, (query) => query.where('id', '=', input.slotId ?? ''))
      .execute();
    return {};
  });
}
