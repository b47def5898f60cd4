import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ClusterFolders } from './cluster.ts';
import { databaseError, systemCode } from './database-errors.ts';
import { canEnter, canWriteIn, type ServerUser } from './server-user.ts';

/** The kernel takes 107 bytes on Linux and 103 on macOS for the path of a socket. */
const PATH_LIMIT = 103;
const TEMPORARY = 'samskab-socket-';

/**
 * Beside the data where possible, so that whoever shares the folder from another container finds a running
 * server; else, where that path is too long or closed to the server's user, a private folder in /tmp.
 */
export async function chooseSocketFolder(folders: ClusterFolders, user: ServerUser): Promise<string> {
  if (fits(folders.sockets) && (await canEnter(folders.sockets, user))) {
    return folders.sockets;
  }
  for (const parent of [tmpdir(), '/tmp', '/var/tmp', '/dev/shm']) {
    // Its user must also be able to remove it, for when the app no longer can.
    if (!fits(join(parent, `${TEMPORARY}xxxxxx`)) || !(await canWriteIn(parent, user))) continue;
    try {
      const path = await mkdtemp(join(parent, TEMPORARY));
      if (user.isOther) await chown(path, user.uid, user.gid);
      await chmod(path, 0o700);
      return path;
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
    }
  }
  throw databaseError('database.no_socket_folder');
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= PATH_LIMIT;
}

/** Whether the folder was made for one server and goes with it. */
export function isTemporarySocketFolder(path: string): boolean {
  return basename(path).startsWith(TEMPORARY);
}

/** Removes a temporary folder that a killed server has left; any other path is left alone. */
export async function removeSocketFolder(path: string): Promise<void> {
  if (isTemporarySocketFolder(path)) await rm(path, { recursive: true, force: true });
}
