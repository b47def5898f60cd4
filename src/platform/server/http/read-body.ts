import type { IncomingMessage } from 'node:http';

/** The whole body as text, or null where it is longer than `limit` bytes. */
export function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= limit) parts.push(part);
    });
    request.on('end', () => done(length > limit ? null : Buffer.concat(parts).toString('utf8')));
    request.on('error', fail);
  });
}
