import type { App } from '#app-context';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { mirrorErasures, recordErasure, type Eraser } from '#platform/server/db/erasures.ts';
import type * as schema from '../schema.ts';
import { accessEvent } from './access.ts';
import { lockDraft, raiseDraft } from './edit-programme.ts';
import { forgetSpeaker } from './erasure/forget-speaker.ts';
import { findSpeaker } from './write-speaker.ts';

/** The kind under which erased speakers stand in the journal of erasures. */
export const speakerErasure = 'speaker';

/** Erases again after a restore; a speaker who is not in the backup is no error. */
export const eraseSpeakers: Eraser = async (trx, { organisation_id, subject_ids }) => {
  const keys: string[] = [];
  if (organisation_id === null) return keys;
  for (const id of subject_ids) keys.push(...(await forgetSpeaker(trx, organisation_id, id)));
  return keys;
};

/**
 * Erases a speaker for good: name, biography, picture, addresses and papers, in the draft, in every publication there
 * was, in what can be undone or imported again, in mails and files. The one thing that rewrites a publication.
 * @throws DomainError `event.not_found`, `speaker.not_found`
 */
export async function eraseSpeaker(
  app: App,
  actor: Actor,
  input: z.infer<typeof schema.eraseSpeaker>,
): Promise<{ draftVersion: number }> {
  const { event } = await accessEvent(app.db, actor, { slug: input.event }, 'organiser');
  const done = await app.db.transaction().execute(async (trx) => {
    const locked = await lockDraft(trx, event, undefined);
    const speaker = await findSpeaker({ trx, event: locked }, input.speakerId);
    const erasure = { organisation_id: event.organisation_id, subject_ids: [speaker.id] };
    await recordErasure(trx, { kind: speakerErasure, ...erasure });
    const keys = await forgetSpeaker(trx, event.organisation_id, speaker.id);
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      action: 'speaker.erase',
      subjectKind: 'speaker',
      subjectId: speaker.id,
      eventId: event.id,
    });
    return { keys, draftVersion: await raiseDraft(trx, locked) };
  });
  await mirrorErasures(app.db, app.env.DATA_DIR);
  await removeFiles(app, event.organisation_id, done.keys);
  return { draftVersion: done.draftVersion };
}

/** What the storage does not give up now, the job for unused files removes later. */
async function removeFiles(
  { db, storage, log }: Pick<App, 'db' | 'storage' | 'log'>,
  organisationId: string,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    try {
      await storage.remove(key);
      await db
        .deleteFrom('files')
        .where('organisation_id', '=', organisationId)
        .where('key', '=', key)
        .execute();
    } catch (error) {
      log.warn({ err: error }, 'erased file not yet removed');
    }
  }
}
