import { readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './database-errors.ts';

/** What `postmaster.pid` says about the PostgreSQL that works (or worked) on a cluster. */
export type Postmaster = { pid: number; socketFolder: string; isAlive: boolean };

/** The PostgreSQL that has claimed this cluster, be it alive or a leftover; undefined when it was left clean. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  let content: string;
  try {
    content = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const lines = content.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4] ?? '', isAlive: await isServerOf(cluster, pid) };
}

/** Whether the process lives; one that is dead and merely not yet collected by its parent does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) [ZX] /.test(status);
}

/** Process ids are used again, in containers at once: where the system tells, the process must stand in the cluster. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return place === undefined || place === (await realpath(cluster));
}

/** No process has this id on Linux (the limit) or macOS. */
const NO_PROCESS = 4_194_304;

/**
 * Makes PostgreSQL see that a leftover claim is one: it would refuse if the id now belonged to another
 * process of the same user. The rest of the claim stays, for by it PostgreSQL detects children of the
 * dead server that are still writing.
 */
export async function disownLeftover(cluster: string, leftover: Postmaster): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  // A server that was still ending may have taken its claim away meanwhile: then there is nothing to disown.
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (content !== null) await writeFile(file, content.replace(/^\d+/, String(NO_PROCESS)));
  if (leftover.socketFolder === '') return;
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    await rm(join(leftover.socketFolder, name), { force: true });
}
