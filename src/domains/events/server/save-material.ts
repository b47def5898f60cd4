import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { findSession } from './write-session.ts';
import { findSpeaker } from './write-speaker.ts';

/**
 * A file or a link of the event, of one of its sessions, or of a speaker.
 * @throws DomainError `material.invalid` unless it is exactly one of file and link; `material.not_found`
 */
export async function saveMaterial(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveMaterial>,
): Promise<EditResult & { materialId: string }> {
  return editProgramme(db, actor, input, 'material.save', async (edit) => {
    if ((input.url === null) === (input.file === null)) throw new DomainError('material.invalid');
    if (input.sessionId) await findSession(edit, input.sessionId);
    if (input.speakerId) await findSpeaker(edit, input.speakerId);
    const columns = {
      title: input.title,
      lang: input.lang,
      url: input.url,
      file: input.file && JSON.stringify(input.file),
      session_id: input.sessionId,
      speaker_id: input.speakerId,
    };
    if (input.materialId === undefined) return { materialId: await insertMaterial(edit, columns) };
    const { numUpdatedRows } = await edit.trx
      .updateTable('materials')
      .set(columns)
      .where('organisation_id', '=', edit.event.organisation_id)
      .where('event_id', '=', edit.event.id)
      .where('id', '=', input.materialId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('material.not_found');
    return { materialId: input.materialId };
  });
}

export async function insertMaterial(
  { trx, event }: Pick<Edit, 'trx' | 'event'>,
  columns: {
    title: string;
    lang: 'da' | 'nb' | 'sv' | 'en' | null;
    url: string | null;
    file: string | null;
    session_id: string | null;
    speaker_id: string | null;
    status?: 'handed_in' | 'approved';
  },
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('materials')
    .values({
      ...columns,
      organisation_id: event.organisation_id,
      id,
      event_id: event.id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from materials
        where organisation_id = ${event.organisation_id} and event_id = ${event.id})`,
    })
    .execute();
  return id;
}
