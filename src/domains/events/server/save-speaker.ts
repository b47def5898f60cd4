import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';
import { findSpeaker, insertSpeaker } from './write-speaker.ts';

type Changes = z.infer<typeof schema.saveSpeaker>['changes'];

/**
 * A new speaker, or changed fields of one.
 * @throws DomainError `speaker.invalid` for a new one without a name
 */
export async function saveSpeaker(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveSpeaker>,
): Promise<EditResult & { speakerId: string }> {
  const label = input.speakerId ? 'speaker.save' : 'speaker.create';
  return editProgramme(db, actor, input, label, async (edit) => {
    const { trx, event } = edit;
    const { changes } = input;
    if (!input.speakerId && !changes.name) throw new DomainError('speaker.invalid');
    const speakerId = input.speakerId
      ? (await findSpeaker(edit, input.speakerId)).id
      : await insertSpeaker(edit, { name: changes.name ?? '', lang: changes.lang ?? event.lang });
    const columns = speakerColumns(changes);
    if (Object.keys(columns).length > 0)
      await trx
        .updateTable('speakers')
        .set(columns)
        .where('organisation_id', '=', event.organisation_id)
        .where('id', '=', speakerId)
        .execute();
    return { speakerId };
  });
}

function speakerColumns(changes: Changes) {
  const { name, isAnonymous, title, affiliation, biography, lang, picture, equipment, answer } = changes;
  return {
    ...(name !== undefined && { name }),
    ...(isAnonymous !== undefined && { is_anonymous: isAnonymous }),
    ...(title !== undefined && { title }),
    ...(affiliation !== undefined && { affiliation }),
    ...(biography !== undefined && { biography: JSON.stringify(biography) }),
    ...(lang !== undefined && { lang }),
    ...(picture !== undefined && { picture: picture && JSON.stringify(picture) }),
    ...(changes.pictureConsent !== undefined && {
      picture_consent_at: changes.pictureConsent ? sql<string>`coalesce(picture_consent_at, now())` : null,
    }),
    ...(equipment !== undefined && { equipment }),
    ...(answer !== undefined && { answer }),
  };
}
