/** How many requests one may send a minute, to all processes together: counted in the database. */
import type { Context } from 'hono';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import { clientAddress, networkOf } from '#platform/server/rate-limit/client-address.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import type { ApiEnv } from './api-context.ts';

/** Requests a minute. */
export const requestLimits = { anonymous: 300, key: 600, refused: 20 } as const;

/**
 * Who has had enough, and until when (epoch milliseconds), so that a flood costs the database nothing. By database,
 * since tests run several applications in one process.
 */
const full = new WeakMap<object, Map<string, number>>();
const mostRemembered = 10_000;

/**
 * @param name who is counted; the client's network where it is missing
 * @throws DomainError `api.requests.too_many` with `retryAfter` in seconds
 */
export async function limitRequests(
  context: Context<ApiEnv>,
  kind: keyof typeof requestLimits,
  name?: string,
): Promise<void> {
  const app = context.get('app');
  const incoming = context.get('incoming');
  const from = name ?? (incoming ? networkOf(clientAddress(app.env, incoming)) : null);
  if (from === null) return;
  const known = full.get(app.db) ?? new Map<string, number>();
  full.set(app.db, known);
  const who = `${kind} ${from}`;
  const until = known.get(who);
  if (until !== undefined && until > app.now()) throw tooMany((until - app.now()) / 1000);
  try {
    await takePoint(app.db, { name: `api ${kind}`, points: requestLimits[kind], seconds: 60 }, from);
  } catch (error) {
    if (!isDomainError(error) || typeof error.data['seconds'] !== 'number') throw error;
    if (known.size >= mostRemembered) known.clear();
    known.set(who, app.now() + error.data['seconds'] * 1000);
    throw tooMany(error.data['seconds']);
  }
}

function tooMany(seconds: number): DomainError {
  return new DomainError('api.requests.too_many', { retryAfter: Math.ceil(seconds) });
}
