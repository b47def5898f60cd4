import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createAppDatabase, isAppLockTaken, knock, readServerName, takeAppLock } from './app-lock.ts';
import { ensureCluster, type ClusterFolders } from './cluster.ts';
import { databaseError, systemCode } from './database-errors.ts';
import { prepareBinaries } from './postgres-binaries.ts';
import { disownLeftover, readPostmaster, type Postmaster } from './postmaster.ts';
import { LogTail } from './server-log.ts';
import {
  hasWatcher,
  startServerProcess,
  watchOrphan,
  type ServerProcess,
  type Watcher,
} from './server-process.ts';
import type { ServerUser } from './server-user.ts';
import { chooseSocketFolder, removeSocketFolder } from './socket-folder.ts';

export type ServerSettings = {
  /** PostgreSQL settings, for tests. */
  settings?: Record<string, string>;
  /** The `native` folder of other binaries than the installed ones. */
  nativeFolder?: string;
  /** Where a readable copy of the binaries may be kept if the installed ones are closed to the server's user. */
  cacheFolder?: string;
};

/** How long a database that somebody else is starting or stopping is waited for. */
const PATIENCE_MS = 10_000;
/** Our own may have to replay its log first. */
const RECOVERY_PATIENCE_MS = 120_000;
/** A running server that is ours: the session with the lock, and what holds the server up. */
export type Claimed = { lock: pg.Client; watcher: Watcher; postmaster: Postmaster };

/** The way to a running server whose lock we hold, whatever is found on the folder. */
export class ServerClaim {
  readonly #folders: ClusterFolders;
  readonly #user: ServerUser;
  readonly #options: ServerSettings;
  readonly #lockPatience: number;
  readonly #begun = performance.now();
  #firstLaunch: number | undefined;
  readonly #log: LogTail;
  #own: (ServerProcess & { name: string }) | undefined;
  /** Since when another app has been in the way. */
  #metOthers: number | undefined;

  constructor(folders: ClusterFolders, user: ServerUser, options: ServerSettings, lockPatience: number) {
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
      await this.#own?.untilExited();
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
    this.#firstLaunch ??= performance.now();
    if (performance.now() - this.#firstLaunch > PATIENCE_MS) {
      throw databaseError('database.not_starting', { log: this.#folders.log });
    }
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

/** Ended by the server (57P…), or cut off, which the driver tells without a code. */
function isConnectionLoss(error: unknown): boolean {
  const code = systemCode(error);
  if (code !== undefined) return /^57P|^08|^ECONNRESET$|^EPIPE$/.test(code);
  return error instanceof Error && /Connection terminated|not queryable/.test(error.message);
}
