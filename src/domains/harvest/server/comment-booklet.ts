import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as input from '../booklet/booklet-input.ts';
import { eventInReview } from './booklet-review.ts';
import './tables.ts';

/** Everybody who has the link is one here: a committee may write a lot in an hour, nobody floods the editor. */
const limit = { name: 'booklet comments', points: 200, seconds: 3600 };

/**
 * What somebody with the link says of a draft, without a name. The same words twice are one comment.
 * @throws DomainError `booklet.not_found`, `rate.too_many`
 */
export async function commentBooklet(
  db: Kysely<Database>,
  token: string,
  { place, text }: z.infer<typeof input.commentBooklet>,
  now: number,
): Promise<void> {
  const key = await eventInReview(db, token);
  if (!key) throw new DomainError('booklet.not_found');
  await takePoint(db, limit, key.event_id);
  await db.transaction().execute(async (trx) => {
    const same = await trx
      .selectFrom('booklet_comments')
      .select('id')
      .where(({ and }) => and({ ...key, place, text }))
      .executeTakeFirst();
    if (same) return;
    await trx
      .insertInto('booklet_comments')
      .values({ ...key, id: newId(), place, text, created_at: isoInstant(now) })
      .execute();
    await recordAudit(
      trx,
      { kind: 'reviewer' },
      {
        ...{ organisationId: key.organisation_id, eventId: key.event_id, action: 'booklet.comment' },
        ...{ subjectKind: 'booklet', subjectId: key.event_id },
      },
    );
  });
}
