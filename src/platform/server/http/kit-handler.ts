/**
 * SvelteKit behind our own HTTP server: the build in production, Vite's middleware in development. The adapter takes
 * its origin at build time and assumes https, so protocol and host are set here from ORIGIN on every request.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Rendered } from '../pages/snapshots.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

export interface KitHandler {
  handle: Handler;
  /** Renders a public page for a reader without a session; absent in development. */
  render?: (key: string, request: IncomingMessage) => Promise<Rendered>;
  close(): Promise<void>;
}

interface KitServer {
  respond(
    request: Request,
    options: { platform: { req: IncomingMessage }; getClientAddress: () => string },
  ): Promise<Response>;
}

export async function openDevelopmentKit(): Promise<KitHandler> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  return { handle: vite.middlewares as Handler, close: () => vite.close() };
}

/** @param root the folder that holds `build/` */
export async function openBuiltKit(root: string, origin: string): Promise<KitHandler> {
  // Read by the adapter when its handler is loaded; uploads carry limits of their own.
  Object.assign(process.env, {
    PROTOCOL_HEADER: 'x-samskab-protocol',
    HOST_HEADER: 'x-samskab-host',
    BODY_SIZE_LIMIT: '30M',
  });
  delete process.env['ADDRESS_HEADER'];
  const { protocol, host } = new URL(origin);
  const load = async (file: string) =>
    import(pathToFileURL(join(root, 'build', file)).href) as Promise<unknown>;
  const { handler } = (await load('handler.js')) as { handler: Handler };
  const { server } = (await load('adapter-node.js')) as { server: KitServer };
  return {
    handle: (request, response, next) => {
      request.headers['x-samskab-protocol'] = protocol.slice(0, -1);
      request.headers['x-samskab-host'] = isOtherLoopback(request.headers.host, host)
        ? request.headers.host
        : host;
      if (request.url?.startsWith('/_app/immutable/') && servePrevious(root, request.url, response)) return;
      handler(request, response, next);
    },
    render: async (key, request) => {
      const response = await server.respond(new Request(new URL(key, origin)), {
        platform: { req: request },
        getClientAddress: () => request.socket.remoteAddress ?? '',
      });
      return toRendered(response);
    },
    close: () => Promise.resolve(),
  };
}

/** `127.0.0.1` beside `localhost`, on the same port: the machine itself under its other name, whose forms count too. */
function isOtherLoopback(asked: string | undefined, host: string): boolean {
  if (asked === undefined) return false;
  const name = /^(localhost|127\.0\.0\.1|\[::1\])(?=:|$)/;
  return name.test(host) && name.test(asked) && asked.replace(name, '') === host.replace(name, '');
}

async function toRendered(response: Response): Promise<Rendered> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** Assets of the build before this one, for pages that were loaded from it. */
export function servePrevious(root: string, url: string, response: ServerResponse): boolean {
  const path = normalize(url.split('?')[0] ?? '');
  if (!path.startsWith('/_app/immutable/') || path.includes('\0')) return false;
  if (existsSync(join(root, 'build', 'client', path))) return false;
  const previous = join(root, 'build-previous', path);
  if (!statSync(previous, { throwIfNoEntry: false })?.isFile()) return false;
  response.writeHead(200, {
    'content-type': mediaTypes[previous.slice(previous.lastIndexOf('.'))] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  // A reader who goes away, or a disk that fails, ends this answer and nothing else.
  pipeline(createReadStream(previous), response, () => undefined);
  return true;
}

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
