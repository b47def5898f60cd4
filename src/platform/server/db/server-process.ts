import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { finished, type Writable } from 'node:stream';
import { clusterName, SERVER_ENVIRONMENT, type ClusterFolders } from './cluster.ts';
import type { Binaries } from './postgres-binaries.ts';
import { isAlive, type Postmaster } from './postmaster.ts';
import { isTemporarySocketFolder } from './socket-folder.ts';
import type { ServerUser } from './server-user.ts';

/** Holds PostgreSQL up for as long as the app lives; `release` lets it go down. */
export type Watcher = { release(): void };

/** A PostgreSQL that we have started: `untilExited` settles when it and all its children are gone, and keeps this process till then. */
export type ServerProcess = Watcher & { untilExited(): Promise<void>; hasExited(): boolean };

const MARK = 'samskab-postgres-watcher';

/**
 * The shell reads from a pipe of which only the app holds the other end: however the app dies, the kernel
 * closes it, and PostgreSQL gets its fast shutdown. Descriptor 3 tells the app the reverse. The signal is
 * repeated, since a PostgreSQL that is just starting does not hear it yet.
 */
const RUN_AND_WATCH = `
"$@" </dev/null &
server=$!
exec 3>&-
while read -r _; do :; done
( while kill -INT $server 2>/dev/null; do sleep 1; done ) &
wait $server
kill $! 2>/dev/null
[ -z "$REMOVE" ] || rm -rf -- "$REMOVE"
`;

const WATCH = `
while read -r _; do :; done
while kill -INT "$1" 2>/dev/null; do sleep 1; done
[ -z "$REMOVE" ] || rm -rf -- "$REMOVE"
`;

/** Settings that a start needs, besides those the caller adds. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // The app reports its own errors; here rejected statements would bring personal data into the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

export async function startServerProcess(
  folders: ClusterFolders,
  binaries: Binaries,
  user: ServerUser,
  socketFolder: string,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const merged = { ...SETTINGS, unix_socket_directories: quoted(socketFolder), ...settings };
  const args = Object.entries(merged).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await openLog(folders.log);
  try {
    const child = spawn(
      '/bin/sh',
      ['-c', RUN_AND_WATCH, MARK, binaries.postgres, '-D', clusterName(folders.cluster, user), ...args],
      {
        ...sessionOfItsOwn(user),
        cwd: folders.cluster,
        stdio: ['pipe', log.fd, log.fd, 'pipe'],
        env: { ...SERVER_ENVIRONMENT, REMOVE: isTemporarySocketFolder(socketFolder) ? socketFolder : '' },
      },
    );
    await spawned(child);
    await writeFile(folders.watcher, `${child.pid}\n`);
    return watchExit(child);
  } finally {
    await log.close();
  }
}

/** The setting is a list: quotes keep commas and blanks in a path. */
function quoted(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}

function watchExit(child: ChildProcess): ServerProcess {
  const alive = child.stdio[3];
  let gone = false;
  const exited = new Promise<void>((resolve) => {
    if (alive === null || alive === undefined || !('resume' in alive))
      throw new Error('no pipe to PostgreSQL');
    alive.resume();
    finished(alive, () => {
      gone = true;
      child.stdin?.destroy();
      resolve();
    });
    if ('unref' in alive && typeof alive.unref === 'function') alive.unref();
  });
  const untilExited = () => {
    if (alive && 'ref' in alive && typeof alive.ref === 'function') alive.ref();
    return exited;
  };
  return { ...holdPipe(child), untilExited, hasExited: () => gone };
}

/** Watches over a PostgreSQL that a killed app has left running. */
export async function watchOrphan(
  { pid, socketFolder }: Postmaster,
  folders: ClusterFolders,
  user: ServerUser,
): Promise<Watcher> {
  const child = spawn('/bin/sh', ['-c', WATCH, MARK, String(pid)], {
    ...sessionOfItsOwn(user),
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...SERVER_ENVIRONMENT, REMOVE: isTemporarySocketFolder(socketFolder) ? socketFolder : '' },
  });
  await spawned(child);
  await writeFile(folders.watcher, `${child.pid}\n`);
  return holdPipe(child);
}

/** Whether a watcher of another app still lives: then it holds the server up, or is about to stop it. */
export async function hasWatcher(folders: ClusterFolders): Promise<boolean> {
  const pid = Number(await readFile(folders.watcher, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0 || !(await isAlive(pid))) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes(MARK);
}

function sessionOfItsOwn(user: ServerUser) {
  return { detached: true, ...(user.isOther ? { uid: user.uid, gid: user.gid } : {}) };
}

function holdPipe(child: ChildProcess): Watcher {
  const pipe: Writable | null = child.stdin;
  pipe?.on('error', () => undefined);
  // The server must not keep a command alive that has finished without stopping it.
  child.unref();
  if (pipe !== null && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  return { release: () => void pipe?.destroy() };
}

async function spawned(child: ChildProcess): Promise<void> {
  await new Promise<void>((done, fail) => child.once('spawn', done).once('error', fail));
}

const LOG_LIMIT_BYTES = 5_000_000;

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
  return open(path, 'a', 0o600);
}
