/** Counters against misuse, shared by all processes through the database. They slow down; they never lock out. */
import { sql, type Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { pseudonym } from '#platform/server/secret/tokens.ts';
import './tables.ts';

export interface Limit {
  name: string;
  /** How often within the window. */
  points: number;
  seconds: number;
}

/**
 * Counts one use of `limit` by `who` (an address, a network); the database's clock decides.
 * @throws DomainError `rate.too_many` with `seconds` until the window ends
 */
export async function takePoint(db: Kysely<Database>, limit: Limit, who: string): Promise<void> {
  const key = `${limit.name} ${pseudonym(who)}`;
  const { rows } = await sql<{ points: number; seconds: number }>`
    insert into rate_limits as kept (key, points, resets_at)
    values (${key}, 1, now() + make_interval(secs => ${limit.seconds}))
    on conflict (key) do update set
      points = case when kept.resets_at <= now() then 1 else kept.points + 1 end,
      resets_at = case when kept.resets_at <= now() then excluded.resets_at else kept.resets_at end
    returning points, ceil(extract(epoch from resets_at - now()))::integer as seconds`.execute(db);
  const row = rows[0];
  if (row && row.points > limit.points)
    throw new DomainError('rate.too_many', { seconds: Math.max(1, row.seconds) });
}

/** Forgets windows that are over. */
export async function forgetOldWindows(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('rate_limits')
    .where('resets_at', '<', sql<string>`now()`)
    .execute();
}
