import { spawn } from 'node:child_process';
import {
  chmod,
  chown,
  lchown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { databaseError, folderError, systemCode } from './database-errors.ts';
import type { Binaries } from './postgres-binaries.ts';
import { isAlive } from './postmaster.ts';
import type { ServerUser } from './server-user.ts';

/** Where the parts of an embedded database lie below DATA_DIR. */
export function clusterFolders(dataDir: string) {
  const root = resolve(dataDir);
  return {
    root,
    cluster: join(root, 'postgres'),
    sockets: join(root, 'run'),
    watcher: join(root, 'postgres.watcher'),
    log: join(root, 'postgres.log'),
  };
}

export type ClusterFolders = ReturnType<typeof clusterFolders>;

/**
 * How PostgreSQL is told where its data is. Run by root, it must work in a folder whose parents its own
 * user may not enter (`/root/samskab/data`): it is started inside the folder and reaches it by this name,
 * which the kernel resolves without walking the path.
 */
export function clusterName(cluster: string, user: ServerUser): string {
  return user.isOther && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

/** All that PostgreSQL's programs see of the environment: words in English, times in UTC, no settings of ours. */
export const SERVER_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** Makes folders and, on the first start, the cluster. Safe after a crash at any point, and beside a second start. */
export async function ensureCluster(
  folders: ClusterFolders,
  binaries: Binaries,
  user: ServerUser,
): Promise<void> {
  try {
    await makeFolder(folders.root);
    await removeDrafts(folders.root);
    if ((await readVersion(folders.cluster)) === undefined) await initialise(folders, binaries, user);
    await checkVersion(folders.cluster, binaries);
    if (user.isOther) await handOverAll(folders.cluster, user);
    await mkdir(folders.sockets, { recursive: true, mode: 0o700 });
    await handOver(folders.sockets, user);
    await writeAccessRules(folders.cluster, user);
  } catch (error) {
    throw folderError(folders.root, error);
  }
}

const DRAFT = /^\.postgres-draft-(\d+)-/;

/** Initialises in a draft that is renamed when complete: a crash leaves a draft, never half a cluster. */
async function initialise(folders: ClusterFolders, binaries: Binaries, user: ServerUser): Promise<void> {
  const draft = await mkdtemp(join(folders.root, `.postgres-draft-${process.pid}-`));
  try {
    await handOver(draft, user);
    await runInitdb(draft, folders, binaries, user);
    await rename(draft, folders.cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // A second start that was quicker leaves a cluster as good as ours; anything else is told by checkVersion.
    const code = systemCode(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

async function removeDrafts(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const maker = DRAFT.exec(name)?.[1];
    if (maker === undefined || (await isAlive(Number(maker)))) continue;
    // Its initdb may still be writing; then the next start clears it away.
    await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function runInitdb(
  draft: string,
  folders: ClusterFolders,
  binaries: Binaries,
  user: ServerUser,
): Promise<void> {
  const options = ['--username=postgres', '--encoding=UTF8', '--locale=C', '--data-checksums', '--auth=peer'];
  const child = spawn(binaries.initdb, ['-D', clusterName(draft, user), ...options, '--no-instructions'], {
    cwd: draft,
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(user.isOther ? { uid: user.uid, gid: user.gid } : {}),
  });
  const words = text(child.stderr);
  const code = await new Promise<number | null>((done, fail) =>
    child.once('error', fail).once('close', done),
  );
  if (code === 0) return;
  const said = await words;
  if (said.includes('No space left on device'))
    throw databaseError('database.disk_full', { folder: folders.root });
  await writeFile(folders.log, said, { flag: 'a' });
  throw databaseError('database.not_starting', { log: folders.log });
}

async function readVersion(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function checkVersion(cluster: string, binaries: Binaries): Promise<void> {
  const found = await readVersion(cluster);
  if (found === undefined) {
    throw databaseError('database.folder_unusable', { folder: cluster, reason: 'it holds something else' });
  }
  if (found !== binaries.major) {
    throw databaseError('database.other_version', { folder: cluster, found, ours: binaries.major });
  }
}

/**
 * Who may connect: the app's own user and root, checked by the kernel's word on who is at the other end.
 * `trust` behind a closed folder would also let in every other service that runs as `nobody`.
 */
async function writeAccessRules(cluster: string, user: ServerUser): Promise<void> {
  const names = [...new Set([user.appName, 'root'])];
  const map = names.flatMap((name) => [`app "${name}" samskab`, `app "${name}" postgres`]);
  await writeOwned(join(cluster, 'pg_hba.conf'), 'local all all peer map=app\n', user);
  await writeOwned(join(cluster, 'pg_ident.conf'), map.join('\n') + '\n', user);
}

/** In one step, since a second start may be reading it. */
async function writeOwned(file: string, content: string, user: ServerUser): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  if (user.isOther) await chown(draft, user.uid, user.gid);
  await rename(draft, file);
}

/** Others may pass through, to what is theirs, and not look around. Node's own way loops or errs on odd disks. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o711 });
  } catch (error) {
    const code = systemCode(error);
    const parent = dirname(folder);
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || parent === folder || (await exists(parent))) throw error;
    await makeFolder(parent);
    await makeFolder(folder);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Gives a folder of ours to the server's user, closed to everybody else. */
async function handOver(folder: string, user: ServerUser): Promise<void> {
  if (user.isOther) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
}

/** A data folder that root has copied or unpacked belongs to root: give all of it back. */
async function handOverAll(cluster: string, user: ServerUser): Promise<void> {
  if ((await stat(cluster)).uid === user.uid) return;
  for (const name of await readdir(cluster, { recursive: true })) {
    await lchown(join(cluster, name), user.uid, user.gid);
  }
  await handOver(cluster, user);
}
