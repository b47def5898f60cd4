/**
 * Answers that everybody may have and caches may keep: exports, pictures, the site map. Browsers ask again each time,
 * shared caches after a minute; `Cache-Tag` and `Surrogate-Key` say what a publication makes stale.
 */
import { createHash } from 'node:crypto';

export interface PublicAnswer {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  /** What it shows: `event:0199…`, `organisation:0199…`. */
  tags: readonly string[];
  /** The published version it was made from. */
  version?: number;
  buildId: string;
  /** Further headers, such as `content-disposition`. */
  headers?: Record<string, string>;
}

export function publicAnswer(request: Request, answer: PublicAnswer): Response {
  const digest = createHash('sha256').update(answer.body).digest('base64url').slice(0, 16);
  const etag = `"${answer.buildId}-${answer.version ?? 0}-${digest}"`;
  const headers = new Headers({
    'content-type': answer.contentType,
    'cache-control': 'public, max-age=0, must-revalidate, s-maxage=60',
    'cache-tag': answer.tags.join(','),
    'surrogate-key': answer.tags.join(' '),
    'x-samskab-version': String(answer.version ?? 0),
    // Calendars and programmes are read by other sites' pages too.
    'access-control-allow-origin': '*',
    etag,
    ...answer.headers,
  });
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(answer.body, { headers });
}

/** Weakly, as RFC 9110 section 13.1.2 asks: proxies that compress mark an ETag as weak. */
export function matches(asked: string | null, etag: string): boolean {
  if (asked === null) return false;
  return asked.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
