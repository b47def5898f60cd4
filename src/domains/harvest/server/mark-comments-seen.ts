import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessWorkshop } from '#domains/workshops/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { aboutHarvest, ofWorkshop } from './lock-harvest.ts';
import './tables.ts';

/** @throws DomainError `workshop.not_found` */
export async function markCommentsSeen(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofWorkshop>,
  now: number,
): Promise<void> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('harvest_comments')
      .set({ seen_at: isoInstant(now) })
      .where(({ and }) => and(ofWorkshop(workshop)))
      .where('seen_at', 'is', null)
      .execute();
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: 'harvest.read_comments' });
  });
}
