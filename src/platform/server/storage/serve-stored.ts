/** A stored file as an answer: pictures we encoded are shown, anything else is a download that no browser runs. */
import { Readable } from 'node:stream';
import { matches } from '../http/public-answer.ts';
import type { Storage } from './storage.ts';

export interface ServedFile {
  id: string;
  key: string;
  name: string;
  mediaType: string;
  isPicture: boolean;
  isPublic: boolean;
  tags: readonly string[];
}

/** Null where the storage has lost it. */
export async function serveStored(
  storage: Storage,
  request: Request,
  file: ServedFile,
): Promise<Response | null> {
  const headers = new Headers({
    'content-type': file.mediaType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-site',
    'content-disposition': file.isPicture ? 'inline' : attachment(file.name),
    'cache-control': caching(file),
    etag: `"${file.id}"`,
  });
  if (file.isPublic) {
    headers.set('cache-tag', file.tags.join(','));
    headers.set('surrogate-key', file.tags.join(' '));
  } else headers.set('x-robots-tag', 'noindex');
  if (matches(request.headers.get('if-none-match'), `"${file.id}"`))
    return new Response(null, { status: 304, headers });
  const stored = await storage.get(file.key);
  if (!stored) return null;
  headers.set('content-length', String(stored.bytes));
  if (request.method === 'HEAD') {
    stored.body.destroy();
    return new Response(null, { headers });
  }
  return new Response(Readable.toWeb(stored.body) as ReadableStream, { headers });
}

/** A picture's address never shows another picture; a document may be withdrawn, so it is asked for again. */
function caching({ isPublic, isPicture }: ServedFile): string {
  if (!isPublic) return 'private, no-store';
  return isPicture
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate, s-maxage=60';
}

/** RFC 6266: an ASCII name for old readers, the real one beside it. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
