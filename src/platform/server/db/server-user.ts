import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { databaseError, systemCode } from './database-errors.ts';

/**
 * PostgreSQL refuses to run as root. When the app does, its database runs as `nobody`, or as whoever the
 * data belongs to already, so that `sudo samskab backup` works on a user's installation.
 */
export type ServerUser = {
  uid: number;
  gid: number;
  /** True when the app is root and the server is somebody else: files must be handed over. */
  isOther: boolean;
  /** The app's own name, which PostgreSQL's peer check compares. */
  appName: string;
};

const NOBODY = { uid: 65534, gid: 65534 };

export async function findServerUser(clusterFolder: string): Promise<ServerUser> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0) return { uid, gid, isOther: false, appName: appUserName(uid) };
  const owner = await stat(clusterFolder).catch(() => undefined);
  const chosen = owner !== undefined && owner.uid !== 0 ? owner : await findNobody();
  return { uid: chosen.uid, gid: chosen.gid, isOther: true, appName: 'root' };
}

function appUserName(uid: number): string {
  try {
    return userInfo().username;
  } catch (cause) {
    // initdb and the peer check both look the name up; containers with invented user ids have none.
    throw databaseError('database.nameless_user', { uid }, cause);
  }
}

async function findNobody(): Promise<{ uid: number; gid: number }> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    ?.split(':');
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  return Number.isInteger(uid) && uid > 0 && Number.isInteger(gid) ? { uid, gid } : NOBODY;
}

const SEARCH = 0o1;
const WRITE = 0o2;
const READ = 0o4;

/** Whether `user` may enter `folder` and every folder above it (by their mode bits). */
export async function canEnter(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  for (let place = folder; ; place = dirname(place)) {
    if (!(await mayDo(place, user, SEARCH))) return false;
    if (place === dirname(place)) return true;
  }
}

/** Whether `user` may enter the folders above `file` and read it. */
export async function canReach(file: string, user: { uid: number; gid: number }): Promise<boolean> {
  return (await canEnter(dirname(file), user)) && mayDo(file, user, READ);
}

/** Whether `user` may make and remove things in `folder`. */
export async function canWriteIn(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  return (await canEnter(folder, user)) && mayDo(folder, user, WRITE);
}

async function mayDo(path: string, user: { uid: number; gid: number }, wanted: number): Promise<boolean> {
  try {
    const { uid, gid, mode } = await stat(path);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    return ((mode >> shift) & wanted) === wanted;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}
