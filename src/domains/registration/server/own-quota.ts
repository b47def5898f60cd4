import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { saveQuota } from './save-quota.ts';

/** Saves something that takes chairs together with a new quota of its own, both or neither; without `seats` it alone. */
export function withOwnQuota<Result>(
  db: Kysely<Database>,
  actor: Actor,
  own: { event: string; name: string; seats: number | null; now: number },
  save: (db: Kysely<Database>, quotaIds: string[]) => Promise<Result>,
): Promise<Result> {
  const { event, name, seats, now } = own;
  if (seats === null) return save(db, []);
  return inTransaction(db, async (trx) => {
    const { id } = await saveQuota(trx, actor, { event, name, size: seats, margin: 0 }, now);
    return save(trx, [id]);
  });
}
