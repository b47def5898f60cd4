import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessEvent } from './access.ts';
import { claimSlug } from '#domains/organisations/server/claim-slug.ts';
import { lockDraft } from './edit-programme.ts';
import { recordEventChange } from './record-event-change.ts';

/**
 * Gives an event another address, at once and for readers too; the old one sends on.
 * @throws DomainError `event.not_found`, `slug.conflict`, `slug.reserved`
 */
export async function changeEventSlug(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.changeEventSlug>,
): Promise<{ slug: string }> {
  const { event } = await accessEvent(db, actor, { slug: input.slug }, 'organiser');
  return db.transaction().execute(async (trx) => {
    const locked = await lockDraft(trx, event, undefined);
    await claimSlug(
      trx,
      { scope: 'event', organisationId: event.organisation_id, subjectId: event.id },
      input.newSlug,
    );
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'event.slug',
      fields: ['slug'],
      publicValues: { slug: input.newSlug },
    });
    await recordEventChange(trx, locked);
    return { slug: input.newSlug };
  });
}
