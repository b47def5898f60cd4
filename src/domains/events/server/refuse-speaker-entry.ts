import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { findSpeaker } from './write-speaker.ts';

/** Puts what a speaker handed in aside; the entry stays as it was. @throws DomainError `speaker.not_found` */
export async function refuseSpeakerEntry(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.refuseSpeakerEntry>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'speaker.refuse', async (edit) => {
    const speaker = await findSpeaker(edit, input.speakerId);
    await edit.trx
      .updateTable('speakers')
      .set({ pending: null })
      .where('organisation_id', '=', edit.event.organisation_id)
      .where('id', '=', speaker.id)
      .execute();
    return {};
  });
}
