import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { findSpeaker, type SpeakerRow } from './write-speaker.ts';

/** Two entries of one person become one; empty fields are filled from the entry that goes. */
export async function mergeSpeakers(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.mergeSpeakers>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'speaker.merge', async (edit) => {
    if (input.into === input.from) throw new DomainError('merge.invalid');
    const { trx, event } = edit;
    const into = await findSpeaker(edit, input.into);
    const from = await findSpeaker(edit, input.from);
    await moveRoles(edit, into.id, from.id);
    await trx
      .updateTable('materials')
      .set({ speaker_id: into.id })
      .where('organisation_id', '=', event.organisation_id)
      .where('speaker_id', '=', from.id)
      .execute();
    await trx
      .updateTable('speakers')
      .set(filled(into, from))
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', into.id)
      .execute();
    await trx
      .deleteFrom('speakers')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', from.id)
      .execute();
    return {};
  });
}

function filled(into: SpeakerRow, from: SpeakerRow) {
  const picture = into.picture ?? from.picture;
  return {
    title: into.title || from.title,
    affiliation: into.affiliation || from.affiliation,
    biography: JSON.stringify({ ...from.biography, ...into.biography }),
    picture: picture && JSON.stringify(picture),
    picture_consent_at: into.picture ? into.picture_consent_at : from.picture_consent_at,
    equipment: into.equipment || from.equipment,
    // Whoever asked to stay unnamed stays so.
    is_anonymous: into.is_anonymous || from.is_anonymous,
    answer: into.answer === 'unasked' ? from.answer : into.answer,
    person_id: into.person_id ?? from.person_id,
  };
}

async function moveRoles({ trx, event }: Edit, into: string, from: string): Promise<void> {
  const rows = await trx
    .selectFrom('session_speakers')
    .select(['id', 'session_id', 'part_id', 'speaker_id'])
    .where('organisation_id', '=', event.organisation_id)
    .where('speaker_id', 'in', [into, from])
    .execute();
  const place = (row: (typeof rows)[number]) => `${row.session_id} ${row.part_id}`;
  const present = new Set(rows.filter((row) => row.speaker_id === into).map(place));
  const moving = rows
    .filter((row) => row.speaker_id === from && !present.has(place(row)))
    .map((row) => row.id);
  if (moving.length > 0)
    await trx
      .updateTable('session_speakers')
      .set({ speaker_id: into })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', 'in', moving)
      .execute();
}
