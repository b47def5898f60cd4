import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessSpeaker } from './access-speaker.ts';
import { sessionIds } from './read-speaker-entry.ts';
import { insertMaterial } from './save-material.ts';

/** How many things one speaker may hand in; enough for a whole day, too few to fill a disk. */
const mostPerSpeaker = 20;

/**
 * Slides or a link from a speaker; nobody sees them before the organiser has approved.
 * @throws DomainError `speaker_link.not_found`, `material.invalid`, `material.too_many`, `session.not_found` for a session of others
 */
export async function handInMaterial(
  db: Kysely<Database>,
  input: z.infer<typeof schema.handInMaterial>,
): Promise<{ materialId: string }> {
  const { actor, speaker, event } = await accessSpeaker(db, input.token);
  if ((input.url === null) === (input.file === null)) throw new DomainError('material.invalid');
  return db.transaction().execute(async (trx) => {
    const own = await sessionIds(trx, speaker).execute();
    if (input.sessionId && !own.some((row) => row.session_id === input.sessionId))
      throw new DomainError('session.not_found');
    const present = await trx
      .selectFrom('materials')
      .select('id')
      .where('organisation_id', '=', speaker.organisation_id)
      .where('speaker_id', '=', speaker.id)
      .execute();
    if (present.length >= mostPerSpeaker) throw new DomainError('material.too_many');
    const materialId = await insertMaterial(
      { trx, event },
      {
        title: input.title,
        lang: input.lang,
        url: input.url,
        file: input.file && JSON.stringify(input.file),
        session_id: input.sessionId,
        speaker_id: speaker.id,
        status: 'handed_in',
      },
    );
    await recordAudit(trx, actor, {
      organisationId: speaker.organisation_id,
      action: 'material.hand_in',
      subjectKind: 'material',
      subjectId: materialId,
      eventId: speaker.event_id,
    });
    return { materialId };
  });
}
