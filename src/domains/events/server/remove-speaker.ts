import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { findSpeaker } from './write-speaker.ts';

/** Takes a speaker out of the event; handed-in materials stay with their sessions. */
export async function removeSpeaker(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeSpeaker>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'speaker.remove', async (edit) => {
    const { trx, event } = edit;
    const speaker = await findSpeaker(edit, input.speakerId);
    await trx
      .updateTable('materials')
      .set({ speaker_id: null })
      .where('organisation_id', '=', event.organisation_id)
      .where('speaker_id', '=', speaker.id)
      .execute();
    await trx
      .deleteFrom('speakers')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', speaker.id)
      .execute();
    return {};
  });
}
