/**
 * The server process. It owns the HTTP server: health, snapshots, the API and files are answered before SvelteKit.
 * `npm run dev` runs it with `--dev` (Vite in middleware mode), `npm run demo` with SAMSKAB_DEMO=1.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readEnv, SettingError } from './env.ts';
import { openLog } from './platform/server/log/log.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

async function main(): Promise<void> {
  const env = readEnv();
  const log = openLog(env.LOG_LEVEL);
  void log;
  const handler: Handler = await pageHandler(env.ORIGIN, process.argv.includes('--dev'));
  const server = createServer((request, response) => handler(request, response));
  server.listen(env.PORT, env.HOST, () => console.log(`Samskab: ${env.ORIGIN}`));
}

/** SvelteKit's handler: the build in production, Vite's middleware in development. */
async function pageHandler(origin: string, dev: boolean): Promise<Handler> {
  if (dev) {
    const { createServer: createVite } = await import('vite');
    const vite = await createVite({ server: { middlewareMode: true } });
    return vite.middlewares as Handler;
  }
  process.env['PROTOCOL_HEADER'] = 'x-samskab-protocol';
  process.env['HOST_HEADER'] = 'x-samskab-host';
  const address = new URL(origin);
  const build = new URL('../build/handler.js', import.meta.url).href;
  const { handler } = (await import(build)) as { handler: Handler };
  return (request, response, next) => {
    request.headers['x-samskab-protocol'] = address.protocol.slice(0, -1);
    request.headers['x-samskab-host'] = address.host;
    handler(request, response, next);
  };
}

try {
  await main();
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error);
  process.exit(1);
}
