import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createAppDatabase, isAppLockTaken, knock, readServerName, takeAppLock } from './app-lock.ts';
import { clusterFolders, ensureCluster, type ClusterFolders } from './cluster.ts';
import { databaseError, folderError, systemCode } from './database-errors.ts';
import { prepareBinaries } from './postgres-binaries.ts';
import { disownLeftover, isAlive, readPostmaster, type Postmaster } from './postmaster.ts';
import {
  hasWatcher,
  startServerProcess,
  watchOrphan,
  type ServerProcess,
  type Watcher,
} from './server-process.ts';
import { LogTail } from './server-log.ts';
import { findServerUser, type ServerUser } from './server-user.ts';
import { chooseSocketFolder, removeSocketFolder } from './socket-folder.ts';

export type EmbeddedServerOptions = {
  /** DATA_DIR: the cluster lies in `postgres` below it. */
  dataDir: string;
  /** Called once when the database goes away without `stop`: the app cannot go on. */
  onLost?: () => void;
  /** PostgreSQL settings, for tests. */
  settings?: Record<string, string>;
  /** The `native` folder of other binaries than the installed ones. */
  nativeFolder?: string;
  /** Where a readable copy of the binaries may be kept if the installed ones are closed to the server's user. */
  cacheFolder?: string;
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

/** How long a database that somebody else is starting or stopping is waited for. */
const PATIENCE_MS = 10_000;
/** Our own may have to replay its log first. */
const RECOVERY_PATIENCE_MS = 120_000;
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
    const claim = await new Claim(folders, user, options, lockPatience).run();
    return hold(claim, options.onLost);
  } catch (error) {
    throw folderError(folders.root, error);
  }
}

type Claimed = { lock: pg.Client; watcher: Watcher; postmaster: Postmaster };

/** The way to a running server whose lock we hold, whatever is found on the folder. */
class Claim {
  readonly #folders: ClusterFolders;
  readonly #user: ServerUser;
  readonly #options: EmbeddedServerOptions;
  readonly #lockPatience: number;
  readonly #begun = performance.now();
  readonly #log: LogTail;
  #own: (ServerProcess & { name: string }) | undefined;
  /** Since when another app has been in the way. */
  #metOthers: number | undefined;

  constructor(
    folders: ClusterFolders,
    user: ServerUser,
    options: EmbeddedServerOptions,
    lockPatience: number,
  ) {
    this.#folders = folders;
    this.#user = user;
    this.#options = options;
    this.#lockPatience = lockPatience;
    this.#log = new LogTail(folders.log);
  }

  async run(): Promise<Claimed> {
    try {
      for (;;) {
        const claimed = await this.#step();
        if (claimed !== undefined) return claimed;
        await sleep(25);
      }
    } catch (error) {
      this.#own?.release();
      await this.#own?.exited;
      throw error;
    }
  }

  async #step(): Promise<Claimed | undefined> {
    if (this.#own?.hasExited() === true) {
      this.#own = undefined;
      // Throws unless the reason passes by itself (another start was quicker, or dying children still write).
      await this.#log.explainExit(this.#folders);
    }
    const postmaster = await readPostmaster(this.#folders.cluster);
    const answer =
      postmaster === undefined ? 'absent' : await knock(postmaster.socketFolder, this.#folders.root);
    if (postmaster !== undefined && typeof answer === 'object') return this.#enter(answer, postmaster);
    const isComing = answer === 'busy' || this.#own !== undefined || postmaster?.isAlive === true;
    if (!isComing) await this.#launch(postmaster);
    else if (this.#waited() > (this.#own === undefined ? PATIENCE_MS : RECOVERY_PATIENCE_MS)) {
      throw databaseError('database.unreachable', { reason: 'it is still starting or stopping' });
    }
    return undefined;
  }

  /** Somebody answers: ours, an orphan, a server about to stop, or that of a living app. */
  async #enter(client: pg.Client, postmaster: Postmaster): Promise<Claimed | undefined> {
    let watcher: Watcher | undefined;
    try {
      watcher = await this.#seize(client, postmaster);
    } catch (error) {
      // It went down between two questions; the next look tells.
      if (!isConnectionLoss(error)) throw error;
    } finally {
      if (watcher === undefined) await client.end().catch(() => undefined);
    }
    return watcher === undefined ? undefined : { lock: client, watcher, postmaster };
  }

  /** The watcher that holds the server up for us, once the lock is ours. */
  async #seize(client: pg.Client, postmaster: Postmaster): Promise<Watcher | undefined> {
    const isOwn = this.#own !== undefined && this.#own.name === (await readServerName(client));
    // Somebody's watcher means a living app that is about to take the lock, or a dead one whose server will stop.
    const isWatched = !isOwn && (await hasWatcher(this.#folders));
    const isTaken = isWatched ? await isAppLockTaken(client) : !(await takeAppLock(client));
    if (isTaken || isWatched) {
      this.#giveUpAfter(isTaken ? this.#lockPatience : PATIENCE_MS);
      return undefined;
    }
    const watcher =
      isOwn && this.#own !== undefined ? this.#own : await watchOrphan(postmaster, this.#folders, this.#user);
    await createAppDatabase(client);
    return watcher;
  }

  #giveUpAfter(patience: number): void {
    this.#metOthers ??= performance.now();
    if (performance.now() - this.#metOthers >= patience) {
      throw databaseError('database.in_use', { folder: this.#folders.root });
    }
  }

  async #launch(leftover: Postmaster | undefined): Promise<void> {
    if (this.#waited() > PATIENCE_MS)
      throw databaseError('database.not_starting', { log: this.#folders.log });
    const { nativeFolder, cacheFolder, settings } = this.#options;
    const binaries = await prepareBinaries(this.#user, nativeFolder, cacheFolder);
    await ensureCluster(this.#folders, binaries, this.#user);
    if (leftover !== undefined) {
      await disownLeftover(this.#folders.cluster, leftover);
      await removeSocketFolder(leftover.socketFolder);
    }
    const sockets = await chooseSocketFolder(this.#folders, this.#user);
    const name = `samskab-${randomBytes(4).toString('hex')}`;
    await this.#log.mark();
    const server = await startServerProcess(this.#folders, binaries, this.#user, sockets, {
      cluster_name: name,
      ...settings,
    });
    this.#own = { ...server, name };
  }

  #waited(): number {
    return performance.now() - this.#begun;
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
    if (isUrged || performance.now() - begun < PATIENCE_MS) continue;
    // It stops at once and replays its log at the next start: nothing acknowledged is lost.
    signal(pid, 'SIGQUIT');
    isUrged = true;
  }
  await removeSocketFolder(socketFolder);
}

/** Ended by the server (57P…), or cut off, which the driver tells without a code. */
function isConnectionLoss(error: unknown): boolean {
  const code = systemCode(error);
  if (code !== undefined) return /^57P|^08|^ECONNRESET$|^EPIPE$/.test(code);
  return error instanceof Error && /Connection terminated|not queryable/.test(error.message);
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
