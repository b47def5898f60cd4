/**
 * What both commands need before anything of ours can run: packages installed as the lockfile says, and the pinned
 * Node. Plain JavaScript without dependencies, for any Node from 20 on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stamp = join(root, 'node_modules', '.samskab-lock');

/** Installs what is missing; does nothing where node_modules is what the lockfile says. */
export function ensureInstalled() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return ensureSynced();
  if (isWhatNpmInstalled()) {
    writeFileSync(stamp, hash);
    return ensureSynced();
  }
  process.stderr.write('Installing packages (a minute or two the first time) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // A registry that lacks the binaries of other platforms makes `npm ci` refuse a lockfile that was written there;
  // `npm install` takes the same versions and hashes from it.
  const ways = [
    ['ci', '--loglevel=silent'],
    ['install', '--no-save', '--loglevel=error'],
  ];
  const isDone = ways.some((way) => spawnSync(npm, way, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0);
  if (!isDone) {
    process.stderr.write('The packages could not be installed; the lines above say why.\n');
    process.exit(1);
  }
  writeFileSync(stamp, hash);
  ensureSynced();
}

/** npm removes what SvelteKit generates in node_modules whenever it installs something. */
function ensureSynced() {
  if (existsSync(join(root, 'node_modules', '$app', 'tsconfig.json'))) return;
  const kit = join(root, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
  spawnSync(pinnedNode(), [kit, 'sync'], { cwd: root, stdio: ['ignore', 'ignore', 2] });
}

/** Whether somebody has run npm already: what npm noted down about node_modules agrees with the lockfile. */
function isWhatNpmInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, part]) => {
    if (path === '' || part.link) return true;
    const found = present[path];
    return found ? found.version === part.version : part.optional === true;
  });
}

/** The Node of the lockfile, or this one where no binary for the platform is in it and this one is new enough. */
export function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  process.stderr.write(
    `There is no packaged Node for ${process.platform}-${process.arch}; please install Node 24 and run this again.\n`,
  );
  process.exit(1);
}

/** Environment in which every `node` is the pinned one. */
export function pinnedEnvironment(extra = {}) {
  const bin = `${dirname(pinnedNode())}${process.platform === 'win32' ? ';' : ':'}${join(root, 'node_modules', '.bin')}`;
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  return { ...process.env, NODE_NO_WARNINGS: '1', ...extra, PATH: path };
}

/**
 * Runs the pinned Node in the foreground and ends as it ends. Signals that reach the whole group are left to the
 * child; those sent to this process alone are passed on.
 */
export function runNode(args, { env = {}, cwd = process.cwd() } = {}) {
  // What Node has read and compiled once it finds there at the next start, which is a third sooner then.
  const cache = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node');
  const settings = pinnedEnvironment({ NODE_COMPILE_CACHE: cache, ...env });
  const child = spawn(pinnedNode(), args, { cwd, stdio: 'inherit', env: settings });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  process.on('SIGINT', () => {});
  return new Promise((done) => {
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

/** A hash over everything the page build is made from. */
export function sourceHash() {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (!/\.(test|e2e)\.ts$/.test(path)) {
      hash.update(path.slice(root.length)).update(readFileSync(path));
    }
  };
  for (const part of ['src', 'static', 'vite.config.ts', 'package-lock.json']) visit(join(root, part));
  return hash.digest('hex').slice(0, 16);
}
