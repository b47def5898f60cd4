import { setTimeout as sleep } from 'node:timers/promises';
import { knock } from './app-lock.ts';
import { clusterFolders } from './cluster.ts';
import { folderError, systemCode } from './database-errors.ts';
import { isAlive, readPostmaster, type Postmaster } from './postmaster.ts';
import { type Claimed, ServerClaim, type ServerSettings } from './server-claim.ts';
import { findServerUser } from './server-user.ts';
import { removeSocketFolder } from './socket-folder.ts';

export type EmbeddedServerOptions = ServerSettings & {
  /** DATA_DIR: the cluster lies in `postgres` below it. */
  dataDir: string;
  /** Called once when the database goes away without `stop`: the app cannot go on. */
  onLost?: () => void;
};

export type EmbeddedServer = {
  /** For Pool, Client and graphile-worker. */
  connectionString: string;
  connection: { host: string; port: number; user: string; database: string };
  pid: number;
  /** Whether this process holds the server (else it belongs to a running app, and `stop` leaves it alone). */
  isOwner: boolean;
  /** Ends all connections, stops PostgreSQL and waits until it is gone. */
  stop(): Promise<void>;
};

/** After this long a stop becomes an immediate one. */
const STOP_PATIENCE_MS = 10_000;
/** A killed app's session is gone within this time; what holds the lock longer is alive. */
const LOCK_PATIENCE_MS = 2_000;

/**
 * Starts the app's own PostgreSQL, or adopts the one a killed app has left. Throws DomainErrors `database.*`
 * whose message is one sentence, `database.in_use` when another app lives on the folder.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  return start(options, LOCK_PATIENCE_MS);
}

/** For commands: uses the database of a running app, else starts one for the time of the command. */
export async function attachEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folders = clusterFolders(options.dataDir);
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(options, 0);
    } catch (error) {
      if (systemCode(error) !== 'database.in_use' || attempt === 10) throw error;
    }
    const postmaster = await readPostmaster(folders.cluster);
    const answer = postmaster === undefined ? 'absent' : await knock(postmaster.socketFolder, folders.root);
    if (postmaster !== undefined && typeof answer === 'object') {
      await answer.end();
      return { ...addresses(postmaster), isOwner: false, stop: async () => undefined };
    }
    // The app is just ending: then the server will be ours to start.
    await sleep(200);
  }
}

async function start(options: EmbeddedServerOptions, lockPatience: number): Promise<EmbeddedServer> {
  const folders = clusterFolders(options.dataDir);
  try {
    const user = await findServerUser(folders.cluster);
    const claim = await new ServerClaim(folders, user, options, lockPatience).run();
    return hold(claim, options.onLost);
  } catch (error) {
    throw folderError(folders.root, error);
  }
}

function addresses({ socketFolder: host, pid }: Postmaster) {
  const connection = { host, port: 5432, user: 'samskab', database: 'samskab' };
  const connectionString = `postgres://samskab@localhost/samskab?host=${encodeURIComponent(host)}`;
  return { connection, connectionString, pid };
}

function hold(claim: Claimed, onLost?: () => void): EmbeddedServer {
  const { lock, postmaster } = claim;
  let stopping: Promise<void> | undefined;
  lock.once('end', () => {
    if (stopping === undefined) onLost?.();
  });
  const stop = () => {
    stopping ??= stopServer(claim);
    return stopping;
  };
  return { ...addresses(postmaster), isOwner: true, stop };
}

async function stopServer({ lock, watcher, postmaster }: Claimed): Promise<void> {
  const { pid, socketFolder } = postmaster;
  watcher.release();
  signal(pid, 'SIGINT');
  await lock.end().catch(() => undefined);
  const begun = performance.now();
  let isUrged = false;
  while (await isAlive(pid)) {
    await sleep(10);
    if (isUrged || performance.now() - begun < STOP_PATIENCE_MS) continue;
    // It stops at once and replays its log at the next start: nothing acknowledged is lost.
    signal(pid, 'SIGQUIT');
    isUrged = true;
  }
  await removeSocketFolder(socketFolder);
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
