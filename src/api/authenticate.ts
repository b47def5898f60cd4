/** Bearer keys of organisations, nothing else: a cookie never counts here, so no page can act for somebody. */
import { Temporal } from 'temporal-polyfill';
import type { MiddlewareHandler } from 'hono';
import { anonymous, type Actor, type ApiRight } from '#domains/organisations/actor.ts';
import { useApiKey } from '#domains/organisations/server/use-api-key.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { ApiEnv } from './api-context.ts';
import { limitRequests } from './limit-requests.ts';

/** Without a key one is anonymous; with a bad one the request is refused, so that nobody takes silence for success. */
export const authenticate: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const app = context.get('app');
  const header = context.req.header('authorization');
  if (header === undefined) {
    await limitRequests(context, 'anonymous');
    context.set('actor', anonymous);
    return next();
  }
  const [, key] = /^Bearer +(\S+)$/i.exec(header.trim()) ?? [];
  const today = Temporal.Instant.fromEpochMilliseconds(app.now()).toString().slice(0, 10);
  const actor = key === undefined ? null : await useApiKey(app.db, key, today);
  if (!actor) {
    await limitRequests(context, 'refused');
    throw new DomainError('api.key_refused');
  }
  await limitRequests(context, 'key', actor.keyId);
  context.set('actor', actor);
  return next();
};

/**
 * A key with the right; rights do not include each other.
 * @throws DomainError `api.signed_out`, `api.right_missing`
 */
export function requireRight(actor: Actor, right: ApiRight): Actor & { kind: 'api_key' } {
  if (actor.kind !== 'api_key') throw new DomainError('api.signed_out');
  if (!actor.rights.includes(right)) throw new DomainError('api.right_missing', { right });
  return actor;
}
