import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { upgradePublication } from '../upgrade-publication.ts';
import { accessEvent } from './access.ts';
import { numberSlots } from './build-publication.ts';
import { lockDraft } from './edit-programme.ts';
import { knownSlots, readClock } from './prepare-publication.ts';
import { storePublication } from './store-publication.ts';

/**
 * Withdraws a published event: its page says so and calendars cancel what they hold. Publishing again puts it back.
 * The draft stays as it is.
 * @throws DomainError `event.not_found`, `event.unpublished` when there is nothing to withdraw
 */
export async function unpublishEvent(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.unpublishEvent>,
): Promise<{ version: number }> {
  const { event: seen } = await accessEvent(db, actor, { slug: input.slug }, 'organiser');
  return db.transaction().execute(async (trx) => {
    const event = await lockDraft(trx, seen, undefined);
    const publication = await trx
      .selectFrom('publications')
      .select('document')
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('version', '=', event.published_version)
      .executeTakeFirst();
    if (!publication || event.withdrawn_at !== null) throw new DomainError('event.unpublished');
    const previous = upgradePublication({ ...publication.document });
    const rows = await trx
      .selectFrom('published_slots')
      .selectAll()
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .execute();
    const publishedAt = await readClock(trx);
    const withdrawn = {
      ...previous,
      version: event.published_version + 1,
      publishedAt,
      event: { ...previous.event, withdrawnAt: publishedAt },
      slots: previous.slots.map((slot) => ({ ...slot, withdrawn: true })),
    };
    await storePublication(trx, actor, event, numberSlots(withdrawn, knownSlots(rows)), {
      note: input.note,
      publishedDraftVersion: null,
      withdrawnAt: publishedAt,
    });
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'event.unpublish',
      publicValues: { version: withdrawn.version },
    });
    return { version: withdrawn.version };
  });
}
