import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessBoard } from '#domains/workshops/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../../editing/harvest-schema.ts';
import { aboutHarvest, isSealed, ofWorkshop } from '../lock-harvest.ts';
import '../tables.ts';

/**
 * The writer of a quote allows it or does not; both can be changed until the booklet is published. Nobody else's answer
 * counts.
 * @throws DomainError `board.not_found`, `quote.not_found`, `harvest.closed.conflict`
 */
export async function answerQuote(
  db: Kysely<Database>,
  actor: Actor,
  { quote, answer, name }: z.infer<typeof schema.answerQuote>,
  now: number,
): Promise<void> {
  const workshop = await accessBoard(db, actor);
  if (isSealed(workshop)) throw new DomainError('harvest.closed.conflict');
  const author = actor.kind === 'board' ? actor.author : Buffer.alloc(0);
  await db.transaction().execute(async (trx) => {
    const answered = await trx
      .updateTable('harvest_quotes')
      .set({ state: answer, name, answered_at: isoInstant(now) })
      .where(({ and }) => and({ ...ofWorkshop(workshop), id: quote, author }))
      .executeTakeFirst();
    if (answered.numUpdatedRows === 0n) throw new DomainError('quote.not_found');
    const action = answer === 'cleared' ? 'harvest.allow_quote' : 'harvest.refuse_quote';
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action });
  });
}
