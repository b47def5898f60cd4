import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { speakerEntry, type SpeakerEntry } from '../draft.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { findSpeaker, type SpeakerRow } from './write-speaker.ts';

/** Makes what a speaker handed in the entry. @throws DomainError `speaker.not_found`, `speaker_entry.not_found` */
export async function approveSpeakerEntry(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.approveSpeakerEntry>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'speaker.approve', async (edit) => {
    const speaker = await findSpeaker(edit, input.speakerId);
    const entry = speakerEntry.safeParse(speaker.pending);
    if (!entry.success) throw new DomainError('speaker_entry.not_found');
    await edit.trx
      .updateTable('speakers')
      .set(approvedColumns(speaker, entry.data))
      .where('organisation_id', '=', edit.event.organisation_id)
      .where('id', '=', speaker.id)
      .execute();
    return {};
  });
}

function approvedColumns(speaker: SpeakerRow, entry: SpeakerEntry) {
  const picture = entry.picture ?? speaker.picture;
  return {
    name: entry.name,
    is_anonymous: entry.isAnonymous,
    title: entry.title,
    affiliation: entry.affiliation,
    biography: JSON.stringify({ ...speaker.biography, [entry.lang]: entry.biography }),
    lang: entry.lang,
    picture: picture && JSON.stringify(picture),
    // Consent that is taken back takes the picture off the programme.
    picture_consent_at: entry.pictureConsent ? sql<string>`coalesce(picture_consent_at, now())` : null,
    pending: null,
  };
}
