import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../setup.ts';
import { editAllocation } from './edit-allocation.ts';
import { freeSeats, type LockedSeats } from './seat-lock.ts';

/**
 * Wishes are taken from now on. The seed of the lottery is drawn; its fingerprint is shown at once, so that nobody can
 * choose a seed that suits when wishes are known. Where whoever comes first chooses, there is no lottery.
 * @throws DomainError `allocation.opened.conflict`, `allocation.no_places.conflict` with a block in which nobody could
 *   get a seat, `allocation.closed.conflict` where the deadline has passed
 */
export async function openWishes(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofEvent>,
  now: number,
): Promise<void> {
  return editAllocation(db, actor, input.event, 'allocation.open_wishes', async ({ trx, locked, key }) => {
    const { allocation } = locked;
    if (allocation.state !== 'preparing') throw new DomainError('allocation.opened.conflict', { field: '' });
    refuseWithoutPlaces(locked);
    if (allocation.closes_at !== null && Date.parse(allocation.closes_at) <= now)
      throw new DomainError('allocation.closed.conflict', { field: 'closes' });
    await trx
      .updateTable('allocations')
      .set({ state: 'open', ...(allocation.way === 'wishes' ? drawSeed(allocation.seed_number, now) : {}) })
      .where((where) => where.and(key))
      .execute();
    return { fields: ['state'], result: undefined };
  });
}

/** 256 random bits, and what may be shown of them. */
export function drawSeed(number: number, now: number) {
  const seed = randomBytes(32).toString('hex');
  return { seed, seed_hash: hashOfSeed(seed), seed_number: number + 1, seed_drawn_at: isoInstant(now) };
}

/** SHA-256 of the seed's text, as `sha256sum` prints it. */
export function hashOfSeed(seed: string): string {
  return createHash('sha256').update(seed).digest('hex');
}

function refuseWithoutPlaces({ occurrences }: LockedSeats): void {
  const places = new Map<string, number>();
  for (const row of occurrences.values())
    places.set(row.block_id, (places.get(row.block_id) ?? 0) + freeSeats(row));
  if (places.size === 0) throw new DomainError('allocation.no_places.conflict');
  for (const [block, free] of places)
    if (free <= 0) throw new DomainError('allocation.no_places.conflict', { block });
}
