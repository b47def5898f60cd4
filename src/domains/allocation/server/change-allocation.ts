import type { Kysely, Transaction, Updateable } from 'kysely';
import type { z } from 'zod';
import type { EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { resolveTime } from '#platform/time/wall-clock.ts';
import type * as schema from '../setup.ts';
import type { AllocationRow } from './access.ts';
import { editAllocation } from './edit-allocation.ts';
import type { AllocationTable } from './tables.ts';

type Changes = z.infer<typeof schema.changeAllocation>['changes'];

/** The deadline may move until seats are published. */
const changeable: Record<AllocationRow['state'], readonly (keyof Changes)[]> = {
  preparing: ['way', 'ranks', 'closes', 'balance', 'words', 'releaseMinutes'],
  open: ['closes', 'balance', 'words', 'releaseMinutes'],
  published: ['balance', 'words', 'releaseMinutes'],
};

/**
 * Changes how seats are given. A field that is missing, or as it was, stays as it is.
 * @throws DomainError `event.not_found`, `allocation.not_found`, `allocation.opened.conflict` for what is settled once
 *   wishes are open (the number of wishes: once somebody has sent some), with `field`
 */
export async function changeAllocation(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.changeAllocation>,
): Promise<void> {
  return editAllocation(db, actor, input.event, 'allocation.change', async ({ trx, event, locked, key }) => {
    const { allocation } = locked;
    const changes = changed(input.changes, allocation);
    // What people rank by stays once the first of them has ranked.
    const isUnwished = changes.ranks !== undefined && !(await hasWishes(trx, key));
    for (const field of Object.keys(changes) as (keyof Changes)[])
      if (
        !changeable[allocation.state].includes(field) &&
        !(field === 'ranks' && allocation.state === 'open' && isUnwished)
      )
        throw new DomainError('allocation.opened.conflict', { field });
    const columns = columnsOf(changes, event);
    if (Object.keys(columns).length > 0)
      await trx
        .updateTable('allocations')
        .set(columns)
        .where((where) => where.and(key))
        .execute();
    return { fields: Object.keys(changes), result: undefined };
  });
}

async function hasWishes(
  trx: Transaction<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<boolean> {
  const one = await trx
    .selectFrom('allocation_people')
    .select('registration_id')
    .where((where) => where.and(key))
    .where('wished_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

function changed(given: Changes, row: AllocationRow): Changes {
  const before: Record<keyof Changes, unknown> = {
    way: row.way,
    ranks: row.ranks,
    closes: row.closes_local,
    balance: row.balance,
    words: row.words,
    releaseMinutes: row.release_minutes,
  };
  const entries = Object.entries(given).filter(([field, value]) => {
    const was = before[field as keyof Changes];
    if (field === 'closes') return String(value).slice(0, 16) !== String(was).slice(0, 16);
    return value !== undefined && JSON.stringify(value) !== JSON.stringify(was);
  });
  return Object.fromEntries(entries);
}

function columnsOf(changes: Changes, event: EventRow): Updateable<AllocationTable> {
  const { way, ranks, closes, balance, words, releaseMinutes } = changes;
  return {
    ...(way === undefined ? {} : { way }),
    ...(ranks === undefined ? {} : { ranks }),
    ...(releaseMinutes === undefined ? {} : { release_minutes: releaseMinutes }),
    ...(words === undefined ? {} : { words: JSON.stringify(words) }),
    ...(balance === undefined ? {} : { balance: JSON.stringify(balance) }),
    ...(closes === undefined
      ? {}
      : {
          closes_local: closes,
          closes_at: closes === null ? null : resolveTime(closes, event.time_zone).instant,
        }),
  };
}
