import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { attachEmbeddedServer, startEmbeddedServer, type EmbeddedServer } from './embedded-server.ts';
import { findNativeFolder } from './postgres-binaries.ts';
import { isAlive, readPostmaster } from './postmaster.ts';

// Each starts PostgreSQL several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const APP = fileURLToPath(new URL('./embedded-server.test-app.ts', import.meta.url));

let cacheFolder: string;
let dataDir: string;
const apps: ChildProcess[] = [];
const servers: EmbeddedServer[] = [];

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'samskab-test-'));
  await chmod(cacheFolder, 0o755);
});
beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'samskab-test-')), 'data');
});
afterEach(async () => {
  for (const app of apps.splice(0)) app.kill('SIGKILL');
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await expect.poll(() => runningServer(), { timeout: 30_000 }).toBe(undefined);
  await rm(join(dataDir, '..'), { recursive: true, force: true });
});
afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

async function runningServer(): Promise<number | undefined> {
  const found = await readPostmaster(join(dataDir, 'postgres'));
  return found?.isAlive === true ? found.pid : undefined;
}

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir, cacheFolder });
  servers.push(server);
  return server;
}

/** Starts the small app; `until` resolves with the first line that begins so, or the last one of all. */
function startApp(task: string, wrapper: string[] = []) {
  const command = [...wrapper, process.execPath, APP, dataDir, cacheFolder, task];
  const app = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  apps.push(app);
  const lines: string[] = [];
  createInterface({ input: app.stdout }).on('line', (line) => lines.push(line));
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  const until = async (beginning: string) => {
    await Promise.race([
      expect.poll(() => lines.find((line) => line.startsWith(beginning)), { timeout: 50_000 }).toBeDefined(),
      ended,
    ]);
    return lines.find((line) => line.startsWith(beginning)) ?? lines.at(-1);
  };
  return { app, lines, ended, until };
}

async function ask<Row extends pg.QueryResultRow>(server: EmbeddedServer, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a real server starts, with checksums and durable commits, without a network port', async () => {
  const server = await start();
  const [settings] = await ask(
    server,
    `SELECT current_user AS "user", current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums,
      current_setting('synchronous_commit') AS sync, current_setting('server_encoding') AS encoding,
      current_setting('listen_addresses') AS addresses, current_setting('timezone') AS zone,
      (SELECT datcollate FROM pg_database WHERE datname = 'samskab') AS locale,
      (SELECT count(*)::int FROM pg_collation WHERE collname = 'da-x-icu') AS danish,
      (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`,
  );
  expect(settings).toEqual({
    user: 'samskab',
    fsync: 'on',
    checksums: 'on',
    sync: 'on',
    encoding: 'UTF8',
    addresses: '',
    zone: 'UTC',
    locale: 'C',
    danish: 1,
    super: false,
  });
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.watcher', 'run']);
});

test('what was acknowledged survives three kills of the app, each restarted at once', async () => {
  for (let round = 0; round < 3; round++) {
    const { app, lines, ended, until } = startApp('count');
    await until('said');
    await sleep(50 * round);
    app.kill('SIGKILL');
    await ended;
    const said = lines.filter((line) => line.startsWith('said')).map((line) => Number(line.slice(5)));
    const server = await start();
    const [kept] = await ask<{ last: number; count: number }>(
      server,
      'SELECT max(n) AS last, count(*)::int FROM said',
    );
    expect(kept?.last).toBeGreaterThanOrEqual(said.at(-1) ?? Infinity);
    expect(kept?.count).toBe(kept?.last);
    await server.stop();
  }
});

test('PostgreSQL stops by itself when the app is killed', async () => {
  const { app, until } = startApp('count');
  await until('said');
  const pid = await runningServer();
  app.kill('SIGKILL');
  await expect.poll(() => isAlive(pid ?? 0), { timeout: 30_000 }).toBe(false);
});

test('what was acknowledged survives when app, watcher and PostgreSQL are all killed', async () => {
  const { app, lines, until } = startApp('count');
  await until('said 20');
  const watcher = Number(await readFile(join(dataDir, 'postgres.watcher'), 'utf8'));
  process.kill(watcher, 'SIGKILL');
  process.kill((await runningServer()) ?? 0, 'SIGKILL');
  app.kill('SIGKILL');
  const server = await start();
  const [kept] = await ask<{ last: number }>(server, 'SELECT max(n) AS last FROM said');
  expect(kept?.last).toBeGreaterThanOrEqual(lines.filter((line) => line.startsWith('said')).length);
});

test('a server whose app and watcher were killed is adopted, and stops with its new app', async () => {
  const { app, until } = startApp('count');
  await until('said');
  const pid = await runningServer();
  process.kill(Number(await readFile(join(dataDir, 'postgres.watcher'), 'utf8')), 'SIGKILL');
  app.kill('SIGKILL');
  await sleep(300);
  const second = startApp('count');
  expect(await second.until('up')).toBe(`up ${pid}`);
  await second.until('said');
  second.app.kill('SIGKILL');
  await expect.poll(() => isAlive(pid ?? 0), { timeout: 30_000 }).toBe(false);
});

test('a second app on the same folder is refused with one sentence, and the first goes on', async () => {
  const server = await start();
  const sentence = `Another Samskab is already running on the data folder ${dataDir}.`;
  await expect(startEmbeddedServer({ dataDir, cacheFolder })).rejects.toMatchObject({
    code: 'database.in_use',
    message: sentence,
  });
  expect(await startApp('stop').until('failed')).toBe(`failed database.in_use DomainError: ${sentence}`);
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('of two apps that start at once on an empty folder exactly one lives', async () => {
  const outcomes = await Promise.all([startApp('hold').until('up'), startApp('hold').until('up')]);
  expect(outcomes.toSorted()).toEqual([
    expect.stringMatching(/^failed database.in_use/),
    expect.stringMatching(/^up/),
  ]);
});

test('a command uses the server of a running app and leaves it running', async () => {
  const server = await start();
  const attached = await attachEmbeddedServer({ dataDir, cacheFolder });
  expect({ isOwner: attached.isOwner, pid: attached.pid }).toEqual({ isOwner: false, pid: server.pid });
  await attached.stop();
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a command without a running app starts the server and stops it again', async () => {
  const attached = await attachEmbeddedServer({ dataDir, cacheFolder });
  servers.push(attached);
  expect(attached.isOwner).toBe(true);
  await attached.stop();
  expect(await runningServer()).toBe(undefined);
});

test('the loss of the database is told', async () => {
  let isLost = false;
  const server = await startEmbeddedServer({ dataDir, cacheFolder, onLost: () => (isLost = true) });
  servers.push(server);
  process.kill(server.pid, 'SIGKILL');
  await expect.poll(() => isLost).toBe(true);
});

test('leftovers of a crash hinder nothing: a claim whose process id is now another’s, sockets, half an initdb', async () => {
  await (await start()).stop();
  await writeFile(
    join(dataDir, 'postgres/postmaster.pid'),
    `${process.pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n${join(dataDir, 'run')}\n\n       0         0\nready   \n`,
  );
  await writeFile(join(dataDir, 'run/.s.PGSQL.5432'), '');
  await writeFile(join(dataDir, 'run/.s.PGSQL.5432.lock'), `${process.pid}\n`);
  await mkdir(join(dataDir, '.postgres-draft-4194304-abcdef/base'), { recursive: true });
  expect(await ask(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(await readdir(dataDir)).not.toContain('.postgres-draft-4194304-abcdef');
});

test('a data folder with a path too long for a socket, and closed to others, works', async () => {
  const outer = join(dataDir, '..');
  dataDir = join(outer, 'en mappe, med æøå "og" et meget langt navn'.repeat(4), 'data');
  await mkdir(join(dataDir, '..'), { recursive: true, mode: 0o700 });
  const server = await start();
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
  await expect(readdir(server.connection.host)).rejects.toThrow('ENOENT');
  dataDir = join(outer, 'data');
});

test('a folder below a file is one sentence', async () => {
  await expect(startEmbeddedServer({ dataDir: `${APP}/data`, cacheFolder })).rejects.toMatchObject({
    code: 'database.folder_unusable',
    message: `The folder ${APP}/data cannot be used (part of its path is a file).`,
  });
});

const alone = ['unshare', '--mount'];
const canMount =
  process.getuid?.() === 0 && spawnSync(`${alone.join(' ')} true`, { shell: true }).status === 0;

/** Runs the small app where `dataDir` lies on a disk of its own, which vanishes with the app. */
async function startOnDisk(options: string): Promise<string | undefined> {
  const parent = join(dataDir, '..');
  const mount = `mount -t tmpfs -o ${options} tmpfs "$1" && shift && exec "$@"`;
  return startApp('stop', [...alone, 'sh', '-c', mount, 'sh', parent]).until('failed');
}

test.runIf(canMount)('a full disk is one sentence', async () => {
  expect(await startOnDisk('size=20m')).toBe(
    `failed database.disk_full DomainError: The disk that holds ${dataDir} is full.`,
  );
});

test.runIf(canMount)('a disk that can only be read is one sentence', async () => {
  expect(await startOnDisk('ro')).toBe(
    `failed database.folder_unusable DomainError: The folder ${dataDir} cannot be used (it can only be read).`,
  );
});

test('a disk that is not mounted is one sentence', async () => {
  await symlink(join(dataDir, '../missing'), dataDir);
  await expect(start()).rejects.toMatchObject({
    message: `The folder ${dataDir} cannot be used (it does not exist).`,
  });
});

test('an app killed at any moment of its first start hinders nothing', async () => {
  for (const moment of [100, 300, 450, 600, 800]) {
    const { app, ended } = startApp('hold');
    await sleep(moment);
    app.kill('SIGKILL');
    await ended;
  }
  expect(await ask(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('binaries that lie in a closed folder and lack their links are used all the same', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'samskab-test-'));
  const native = join(closed, 'native');
  await cp(findNativeFolder(), native, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await cp(join(findNativeFolder(), '../package.json'), join(closed, 'package.json'));
  for (const name of await readdir(join(native, 'lib'))) {
    if ((await lstat(join(native, 'lib', name))).isSymbolicLink()) await rm(join(native, 'lib', name));
  }
  const server = await startEmbeddedServer({ dataDir, cacheFolder, nativeFolder: native });
  servers.push(server);
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await rm(closed, { recursive: true });
});

const asUser = ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'];
const canBeUser =
  process.getuid?.() === 0 && spawnSync(asUser[0] ?? '', [...asUser.slice(1), 'true']).status === 0;

test.runIf(canBeUser)('an ordinary user runs it too, adopts nothing of root’s and is told so', async () => {
  const parent = join(dataDir, '..');
  await chmod(parent, 0o755);
  expect(await startApp('stop', asUser).until('failed')).toBe(
    `failed database.folder_unusable DomainError: The folder ${dataDir} cannot be used (no permission).`,
  );
  await chown(parent, 65534, 65534);
  const { app, until, ended } = startApp('count', asUser);
  await until('said 3');
  app.kill('SIGKILL');
  await ended;
  // Root takes over as the user the data belongs to.
  const server = await start();
  const [kept] = await ask<{ last: number }>(server, 'SELECT max(n) AS last FROM said');
  expect(kept?.last).toBeGreaterThanOrEqual(3);
  await server.stop();
  expect((await stat(join(dataDir, 'postgres'))).uid).toBe(65534);
});

test('data of another PostgreSQL version is one sentence', async () => {
  await (await start()).stop();
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '14\n');
  await expect(start()).rejects.toMatchObject({ code: 'database.other_version', data: { found: '14' } });
});
