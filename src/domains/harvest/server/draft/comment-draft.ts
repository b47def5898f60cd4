import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessBoard } from '#domains/workshops/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../../editing/harvest-schema.ts';
import { aboutHarvest, isSealed, ofWorkshop } from '../lock-harvest.ts';
import '../tables.ts';

/** So many comments an hour on one draft: a room full of people has room, nobody floods it. */
const limit = { name: 'draft comments', points: 300, seconds: 3600 };
const ofOne = { name: 'draft comments of one', points: 20, seconds: 3600 };

/**
 * Says what is missing or wrong in a draft, to its facilitators alone. The same words twice are one comment.
 * @throws DomainError `board.not_found`, `harvest.closed.conflict`, `rate.too_many`
 */
export async function commentDraft(
  db: Kysely<Database>,
  actor: Actor,
  { text }: z.infer<typeof schema.commentDraft>,
  now: number,
): Promise<void> {
  const workshop = await accessBoard(db, actor);
  if (workshop.harvest_state !== 'shown' || isSealed(workshop))
    throw new DomainError('harvest.closed.conflict');
  const author = actor.kind === 'board' && actor.author.length > 0 ? actor.author : null;
  if (author) await takePoint(db, ofOne, author.toString('hex'));
  await takePoint(db, limit, workshop.id);
  const same = await db
    .selectFrom('harvest_comments')
    .select('id')
    .where(({ and }) => and({ ...ofWorkshop(workshop), text }))
    .where('author', 'is not distinct from', author)
    .executeTakeFirst();
  if (same) return;
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('harvest_comments')
      .values({ ...ofWorkshop(workshop), id: newId(), author, text, created_at: isoInstant(now) })
      .execute();
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: 'harvest.comment' });
  });
}
