import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { demandOf, withBiggerRoom, withSecondRound, type Demand, type Trial } from '../demand.ts';
import type { Instance } from '../instance.ts';
import { totalsOf } from '../totals.ts';
import { accessAllocation, type AllocationRow } from './access.ts';
import { buildInstance } from './build-instance.ts';
import { withNames } from './name-fault.ts';
import { solveInThread } from './solve-in-thread.ts';

/** Nothing is drawn for what is only tried out. */
const noLottery = 'tried out';

/**
 * Demand as wishes stand now, counted.
 * @throws DomainError `event.not_found`, `allocation.not_found`; what contradicts itself as `buildInstance`
 */
export async function readDemand(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<Demand> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  return demandOf(await instanceNow(db, allocation));
}

function instanceNow(db: Kysely<Database>, allocation: AllocationRow): Promise<Instance> {
  return withNames(db, allocation, () => buildInstance(db, allocation, { seed: noLottery }));
}

/** So long is searched for each. */
const seconds = 2;
const mostTried = 2;

/**
 * What a bigger room or one more round of the most wished workshops would change, each solved for a moment. Nothing is
 * kept of it.
 * @throws DomainError as `readDemand`
 */
export async function tryRooms(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<Trial[]> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  const instance = await instanceNow(db, allocation);
  const crowded = demandOf(instance)
    .workshops.filter(({ overflow }) => overflow > 0)
    .sort((one, other) => other.overflow - one.overflow)
    .slice(0, mostTried);
  const none = { workshop: null, seats: 0, block: null };
  const trials = [await tryOut(instance, { kind: 'as_it_is', ...none })];
  for (const { workshop, overflow, freeBlock } of crowded) {
    const bigger = withBiggerRoom(instance, workshop, overflow);
    const change = { kind: 'bigger_room' as const, workshop, seats: overflow, block: null };
    trials.push(await tryOut(bigger, change));
    if (freeBlock === null) continue;
    const again = withSecondRound(instance, workshop, freeBlock);
    const round = { kind: 'second_round' as const, workshop, seats: 0, block: freeBlock };
    trials.push(await tryOut(again, round));
  }
  return trials;
}

async function tryOut(
  instance: Instance,
  change: Pick<Trial, 'kind' | 'workshop' | 'seats' | 'block'>,
): Promise<Trial> {
  const result = await solveInThread(instance, { seconds }).result;
  const { byWish } = totalsOf(instance, result.seats);
  return {
    ...change,
    filled: result.objective[0] ?? 0,
    empty: result.empty,
    firstWishes: byWish[0] ?? 0,
    notNamed: byWish.at(-1) ?? 0,
  };
}
