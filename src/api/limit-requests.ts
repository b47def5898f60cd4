/** How many requests one may send a minute; counted per process, which is enough to keep a mistake from hurting. */
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#platform/errors/domain-error.ts';
import { clientAddress, networkOf } from '#platform/server/rate-limit/client-address.ts';
import type { ApiEnv } from './api-context.ts';

/** Requests a minute. */
export const requestLimits = { anonymous: 300, key: 600, refused: 20 } as const;

const limiters = {
  anonymous: new RateLimiterMemory({ points: requestLimits.anonymous, duration: 60 }),
  key: new RateLimiterMemory({ points: requestLimits.key, duration: 60 }),
  refused: new RateLimiterMemory({ points: requestLimits.refused, duration: 60 }),
};

/**
 * @param name who is counted; the client's network where it is missing
 * @throws DomainError `api.requests.too_many` with `retryAfter` in seconds
 */
export async function limitRequests(
  context: Context<ApiEnv>,
  kind: keyof typeof limiters,
  name?: string,
): Promise<void> {
  const incoming = context.get('incoming');
  const from = name ?? (incoming ? networkOf(clientAddress(context.get('app').env, incoming)) : null);
  if (from === null) return;
  try {
    await limiters[kind].consume(from);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new DomainError('api.requests.too_many', { retryAfter: Math.ceil(error.msBeforeNext / 1000) });
  }
}
