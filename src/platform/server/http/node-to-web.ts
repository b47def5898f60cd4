import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';

/** Serves a Request → Response function from Node's HTTP server. Bodies are streamed both ways. */
export function nodeToWeb(
  answer: (request: Request, incoming: IncomingMessage) => Promise<Response> | Response,
  origin: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (incoming, outgoing) => {
    void (async () => {
      const response = await answer(toRequest(incoming, origin), incoming);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (!response.body || incoming.method === 'HEAD') return outgoing.end();
      await pipeline(Readable.fromWeb(response.body as WebStream), outgoing);
    })().catch(() => {
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  };
}

function toRequest(incoming: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2)
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  return new Request(new URL(incoming.url ?? '/', origin), {
    method: incoming.method ?? 'GET',
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}
