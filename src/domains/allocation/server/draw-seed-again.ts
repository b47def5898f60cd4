import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../setup.ts';
import { editAllocation } from './edit-allocation.ts';
import { drawSeed } from './open-wishes.ts';

/**
 * A new seed while wishes are open. How many have been drawn is shown to everybody, so it is done for a reason alone;
 * runs with the old seed cannot be published any more.
 * @throws DomainError `allocation.no_seed.conflict` where none has been drawn, or the seats are published
 */
export async function drawSeedAgain(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofEvent>,
  now: number,
): Promise<void> {
  return editAllocation(
    db,
    actor,
    input.event,
    'allocation.draw_seed_again',
    async ({ trx, locked, key }) => {
      const { allocation } = locked;
      if (allocation.state !== 'open' || allocation.seed === null)
        throw new DomainError('allocation.no_seed.conflict');
      await trx
        .updateTable('allocations')
        .set(drawSeed(allocation.seed_number, now))
        .where((where) => where.and(key))
        .execute();
      return { fields: ['seed'], result: undefined };
    },
  );
}
