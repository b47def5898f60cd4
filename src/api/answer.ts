/** Answers to readers: kept by caches, told apart by ETag, stale when something is published. */
import type { Context } from 'hono';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import type { ApiEnv } from './api-context.ts';

export function publicJson(
  context: Context<ApiEnv>,
  value: unknown,
  options: { tags: readonly string[]; version?: number },
): Response {
  const next =
    typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'string'
      ? value.next
      : null;
  return publicAnswer(context.req.raw, {
    body: JSON.stringify(value),
    contentType: 'application/json',
    buildId: context.get('app').buildId,
    ...options,
    ...(next ? { headers: { link: `<${next}>; rel="next"` } } : {}),
  });
}

/** An old slug is answered with where the thing is now. */
export function moved(context: Context<ApiEnv>, from: string, to: string): Response {
  const url = new URL(context.req.url);
  const path = url.pathname.replace(`/${encodeURIComponent(from)}`, `/${encodeURIComponent(to)}`);
  return new Response(null, {
    status: 301,
    headers: {
      location: `${context.get('app').env.ORIGIN}${path}${url.search}`,
      'cache-control': 'public, max-age=300',
    },
  });
}
