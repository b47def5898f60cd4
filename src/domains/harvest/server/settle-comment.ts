import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as input from '../booklet/booklet-input.ts';
import './tables.ts';

/**
 * A reviewer's comment is dealt with, or is to be looked at again.
 * @throws DomainError `event.not_found`, `comment.not_found`
 */
export async function settleComment(
  db: Kysely<Database>,
  actor: Actor,
  { event: slug, comment, isSettled }: z.infer<typeof input.settleComment>,
  now: number,
): Promise<void> {
  const { event } = await accessEvent(db, actor, { slug }, 'organiser');
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('booklet_comments')
      .set({ settled_at: isSettled ? isoInstant(now) : null })
      .where(({ and }) => and({ organisation_id: event.organisation_id, event_id: event.id, id: comment }))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('comment.not_found');
    await recordAudit(trx, actor, {
      ...{ organisationId: event.organisation_id, eventId: event.id, action: 'booklet.settle_comment' },
      ...{ subjectKind: 'booklet', subjectId: event.id },
    });
  });
}
