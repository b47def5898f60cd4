import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { describeChanges } from '../describe-changes.ts';
import { accessEvent } from './access.ts';
import { lockDraft } from './edit-programme.ts';
import { preparePublication } from './prepare-publication.ts';
import { storePublication } from './store-publication.ts';

/**
 * Gives readers the draft. Where they would see nothing new, no version is made.
 * @throws DomainError `event.not_found`, `draft.conflict`
 */
export async function publishEvent(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.publishEvent>,
): Promise<{ version: number; publishedAt: string; changed: boolean }> {
  const { event: seen } = await accessEvent(db, actor, { slug: input.slug }, 'organiser');
  return db.transaction().execute(async (trx) => {
    const event = await lockDraft(trx, seen, input.expectedVersion);
    const prepared = await preparePublication(trx, event);
    const { document, previous } = prepared;
    const changes = describeChanges(previous, document);
    if (previous && changes.length === 0) {
      await trx
        .updateTable('events')
        .set({ published_draft_version: event.draft_version })
        .where('organisation_id', '=', event.organisation_id)
        .where('id', '=', event.id)
        .execute();
      return { version: previous.version, publishedAt: previous.publishedAt, changed: false };
    }
    await storePublication(trx, actor, event, prepared, {
      note: input.note,
      publishedDraftVersion: event.draft_version,
      withdrawnAt: null,
    });
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'event.publish',
      fields: [...new Set(changes.map((change) => `${change.subject}.${change.kind}`))],
      publicValues: { version: document.version },
    });
    return { version: document.version, publishedAt: document.publishedAt, changed: true };
  });
}
