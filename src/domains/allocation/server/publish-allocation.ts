import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { PublishedAllocation } from '../schema.ts';
import type * as schema from '../setup.ts';
import { hideFew, hideFewOf, totalsOf } from '../totals.ts';
import type { AllocationRow } from './access.ts';
import { editAllocation } from './edit-allocation.ts';
import { prepareAllocation } from './prepare-allocation.ts';
import type { SolvedRun } from './read-run.ts';
import { replaceSeats, showSeats } from './seat-lock.ts';

/**
 * The seats of a run become everybody's, and the seed is revealed. Seats of people who no longer come stay free; whoever
 * came later chooses among free places. Wishes are not taken any more.
 * @returns how many seats there are
 * @throws DomainError as `prepareAllocation`
 */
export async function publishAllocation(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofRun>,
  now: number,
): Promise<{ seats: number }> {
  return editAllocation(db, actor, input.event, 'allocation.publish', async ({ trx, locked, key }) => {
    const prepared = await prepareAllocation(trx, locked, input.run, now);
    await replaceSeats(trx, locked, prepared.seats);
    await showSeats(trx, locked.allocation);
    await trx
      .updateTable('allocations')
      .set({
        state: 'published',
        published_run: input.run,
        published_at: isoInstant(now),
        published: JSON.stringify(publicWords(locked.allocation, prepared)),
      })
      .where((where) => where.and(key))
      .execute();
    return {
      subject: { kind: 'allocation_run', id: input.run },
      result: { seats: prepared.seats.length },
    };
  });
}

/** What everybody may see, as the run found it. */
function publicWords(allocation: AllocationRow, { instance, result }: SolvedRun): PublishedAllocation {
  const totals = totalsOf(instance, result.seats);
  return {
    blocks: instance.blocks,
    ranks: instance.ranks,
    balance: allocation.balance,
    seed: allocation.seed ?? '',
    seedHash: allocation.seed_hash ?? '',
    seedNumber: allocation.seed_number,
    receipt: result.receipt,
    status: result.status,
    proved: result.proved,
    objective: result.objective,
    people: hideFew(totals.people),
    seats: hideFew(totals.seats),
    empty: hideFew(result.empty),
    byWish: hideFewOf(totals.byWish),
  };
}
