import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
/** What the run itself keeps there; the folders of Node and Vitest are no test's doing. */
const OWN = new Set(['data', 'cache', 'node-compile-cache', 'vitest']);

/** Processes that work in, or were started with, the run's folder, and files there: what tests forgot to end. */
export async function findLeftovers(folder: string): Promise<string[]> {
  const begun = performance.now();
  for (;;) {
    const found = [...(await findProcesses(folder)), ...(await findFiles(folder))];
    // Processes just told to end, and the folders that go with them, get a moment for it.
    if (found.length === 0 || performance.now() - begun > PATIENCE_MS) return found;
    await sleep(50);
  }
}

async function findFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !OWN.has(name)).map((name) => join(folder, name));
}

async function findProcesses(folder: string): Promise<string[]> {
  const names = await readdir('/proc').catch(() => []);
  const found = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((pid) => describeIfOurs(Number(pid), folder)),
  );
  return found.filter((line) => line !== undefined);
}

async function describeIfOurs(pid: number, folder: string): Promise<string | undefined> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [command, environment, status] = await Promise.all([read('cmdline'), read('environ'), read('stat')]);
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  const isOurs = command.includes(folder) || place.startsWith(folder) || environment.includes(`=${folder}`);
  // Vitest's own workers inherit the folder too; they are our children and end with us.
  const parent = Number(/\) \w (\d+)/.exec(status)?.[1]);
  const isDead = /\) [ZX] /.test(status);
  if (!isOurs || isDead || pid === process.pid || parent === process.pid) return undefined;
  return `process ${pid}: ${command.replaceAll('\0', ' ').trim()}`;
}
