/**
 * The server process. It owns the HTTP server: health, snapshots, the API and files are answered before SvelteKit.
 * `npm run dev` runs it with `--dev`, `npm run demo` with `--demo`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '#api/create-api.ts';
import { ensureSetupAddress } from '#domains/organisations/server/ensure-setup-address.ts';
import { changesChannel } from '#domains/organisations/server/record-change.ts';
import { LiveBoards } from '#domains/workshops/server/live/live-boards.ts';
import { boardsChannel } from '#domains/workshops/server/write-board.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { listen } from '#platform/server/db/listen.ts';
import { schemaState } from '#platform/server/db/migrate.ts';
import { openBuiltKit, openDevelopmentKit, type KitHandler } from '#platform/server/http/kit-handler.ts';
import { nodeToWeb } from '#platform/server/http/node-to-web.ts';
import { pageKey } from '#platform/server/http/page-key.ts';
import { securityHeaders, setSecurityHeaders } from '#platform/server/http/security-headers.ts';
import { startWorker } from '#platform/server/jobs/start-worker.ts';
import { answerBoards } from './answer-boards.ts';
import { answerRegistrations } from './answer-registration.ts';
import type { App } from './app-context.ts';
import { readEnv, SettingError, type Env } from './env.ts';
import { jobs } from './jobs.ts';
import { projectRoot, startApp } from './start-app.ts';

async function main(): Promise<void> {
  const env = readEnv();
  const server = createServer(answerNotYet);
  await listenOn(server, env);
  const running = await startApp(env, { database: 'own', onDatabaseLost: () => process.exit(1) });
  const { app } = running;
  if (env.DEMO) {
    const { ensureDemonstration } = await import('./cli/demonstration/ensure-demonstration.ts');
    await ensureDemonstration(app);
  }
  const development = process.argv.includes('--dev');
  const kit = development ? await openDevelopmentKit() : await openBuiltKit(projectRoot, env.ORIGIN);
  const changes = await listen(running.directUrl, changesChannel, {
    onMessage: (tags) => app.snapshots.drop(['front', ...tags.split(',')]),
    onReconnect: () => app.snapshots.dropAll(),
  });
  const live = new LiveBoards({
    db: app.db,
    now: app.now,
    onError: (error) => app.log.error({ err: error }, 'boards were not read'),
  });
  const boards = await listen(running.directUrl, boardsChannel, {
    onMessage: (word) => live.hear(word),
    onReconnect: () => live.readAgain(),
  });
  const worker = env.WORKER ? await startWorker(app, running.directUrl, jobs) : null;
  server
    .off('request', answerNotYet)
    .on('request', answerRegistrations(app, answerBoards(app, live, createHandler(app, kit))));
  await announce(app);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    live.end();
    await closeServer(server);
    await worker?.stop();
    await changes.stop();
    await boards.stop();
    await kit.close();
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

/** One request: health, snapshot, API, files, then SvelteKit. */
function createHandler(
  app: App,
  kit: KitHandler,
): (request: IncomingMessage, response: ServerResponse) => void {
  const headers = securityHeaders(app.env.ORIGIN);
  const api = nodeToWeb(createApi(app), app.env.ORIGIN);
  const { render } = kit;
  return (request, response) => {
    const key = render ? pageKey(request) : null;
    if (key !== null && app.snapshots.answer(key, request, response)) return;
    const url = request.url ?? '/';
    setSecurityHeaders(response, headers);
    if (url.startsWith('/health/')) return void answerHealth(app, url, response);
    if (url === '/api/v1' || url.startsWith('/api/v1/') || url.startsWith('/api/v1?'))
      return api(request, response);
    if (key === null || !render) return kit.handle(request, response);
    app.snapshots
      .renderAndAnswer(key, request, response, async () => {
        const rendered = await render(key, request);
        return { ...rendered, headers: { ...Object.fromEntries(headers), ...rendered.headers } };
      })
      .then((other) => {
        if (other) response.writeHead(other.status, other.headers).end(other.body);
      })
      .catch((error: unknown) => {
        app.log.error({ err: error }, 'page failed');
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end();
      });
  };
}

async function answerHealth(app: App, url: string, response: ServerResponse): Promise<void> {
  const ready =
    url.startsWith('/health/live') ||
    (url.startsWith('/health/ready') &&
      (await schemaState(app.db).then(
        (state) => state === 'current',
        () => false,
      )));
  response.writeHead(ready ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end(ready ? 'ok\n' : 'not ready\n');
}

function answerNotYet(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' }).end('starting\n');
}

/** Takes the port first: if another program has it, nothing else needs to start. Port 0 takes a free one. */
async function listenOn(server: Server, env: Env): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new SettingError('PORT', 'another program already listens there.')
          : new SettingError('HOST', 'the server cannot listen there.'),
      ),
    );
    server.listen(env.PORT, env.HOST, done);
  });
  if (env.PORT !== 0) return;
  const { port } = server.address() as AddressInfo;
  if (env.ORIGIN === 'http://localhost:0') env.ORIGIN = `http://localhost:${port}`;
  env.PORT = port;
}

async function announce(app: App): Promise<void> {
  console.log(`Samskab is ready: ${app.env.ORIGIN}`);
  if (app.env.DEMO) {
    const { demonstrationGuide } = await import('./cli/demonstration/ensure-demonstration.ts');
    console.log(demonstrationGuide(app));
    return;
  }
  const setup = await ensureSetupAddress(app);
  if (setup)
    console.log(`Nobody runs this installation yet. Open this address once to set it up:\n  ${setup}`);
}

/** Stops taking requests, lets those under way finish, and cuts off what takes longer than ten seconds. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    const hard = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(hard);
      done();
    });
    server.closeIdleConnections();
  });
}

try {
  await main();
} catch (error) {
  const isPlain = error instanceof SettingError || isDomainError(error);
  console.error(isPlain ? error.message : error);
  process.exit(1);
}
