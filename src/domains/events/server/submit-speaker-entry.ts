import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessSpeaker } from './access-speaker.ts';

/**
 * What a speaker says of themselves waits for the organiser; the answer and the equipment, which no reader sees,
 * count at once. A later entry replaces an earlier one that waits.
 * @throws DomainError `speaker_link.not_found`
 */
export async function submitSpeakerEntry(
  db: Kysely<Database>,
  input: z.infer<typeof schema.submitSpeakerEntry>,
): Promise<void> {
  const { actor, speaker } = await accessSpeaker(db, input.token);
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('speakers')
      .set({
        pending: JSON.stringify(input.entry),
        answer: input.entry.answer,
        equipment: input.entry.equipment,
      })
      .where('organisation_id', '=', speaker.organisation_id)
      .where('id', '=', speaker.id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: speaker.organisation_id,
      action: 'speaker.submit',
      subjectKind: 'speaker',
      subjectId: speaker.id,
      eventId: speaker.event_id,
      fields: ['pending', 'answer', 'equipment'],
    });
  });
}
