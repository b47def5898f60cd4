/**
 * Which requests may be answered from a snapshot, and under which key. Unknown query strings are dropped, so that
 * nobody fills the memory with one page under a thousand names.
 */
import type { IncomingMessage } from 'node:http';

/** Any cookie of a signed-in person has this in its name. */
export const sessionCookieMark = 'samskab_session';

const publicPath =
  /^\/(?:(?:da|nb|en)(?:\/(?!organise|operate|account|sign-in|speaker|[bfr](?:\/|$)|door\/|set-up|invitation\/|e\/[^/]+\/register\/).*)?|e\/.+|theme\/.+|sitemap\.xml|robots\.txt)$/;

/** Query strings that change what is shown: the language of an export, the layout of a booklet. */
const meaningful = /^(?:lang=(?:da|nb|en)|layout=(?:a5|spreads|a4))$/;

/** The key, or null where the request is not one for a public page: other methods, a session, a private address. */
export function pageKey(request: IncomingMessage): string | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  if (request.headers.cookie?.includes(sessionCookieMark)) return null;
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  // Escapes would give one page a thousand names, and a private address one that is not recognised.
  if (path.includes('%') || !publicPath.test(path)) return null;
  if (mark === -1) return path;
  const query = url.slice(mark + 1);
  if (query.includes('slots=')) return null;
  const kept = query.split('&').filter((pair) => meaningful.test(pair));
  return kept.length === 0 ? path : `${path}?${kept[0]}`;
}
