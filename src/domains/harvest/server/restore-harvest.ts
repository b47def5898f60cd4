import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessWorkshop } from '#domains/workshops/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { harvestOf, lockHarvest } from './lock-harvest.ts';
import { findVersion } from './read-harvest-version.ts';
import { writeHarvest } from './save-harvest.ts';

/**
 * Puts an earlier version back, as a new one. What came since is dropped, not lost.
 * @throws DomainError `workshop.not_found`, `harvest.version.not_found`, `draft.conflict`,
 *   `harvest.board_open.conflict`
 */
export async function restoreHarvest(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.restoreHarvest>,
  now: number,
): Promise<{ version: number }> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  return db.transaction().execute(async (trx) => {
    const earlier = await findVersion(trx, workshop, input.version);
    const { recommendations } = await harvestOf(trx, await lockHarvest(trx, workshop));
    const since = recommendations.filter(({ id }) => !earlier.recommendations.some((one) => one.id === id));
    const document = {
      ...earlier,
      recommendations: [...earlier.recommendations, ...since.map((one) => ({ ...one, isKept: false }))],
    };
    return writeHarvest(trx, actor, workshop, input.expected, document, 'harvest.restore', now);
  });
}
