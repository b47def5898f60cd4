import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the checkout, for code that starts a source file of its own (a worker thread, a child process). The
 * build moves modules about, so the folder is looked for upwards, by its package.json, and then from where the
 * process runs.
 */
export const projectRoot: string =
  findUpwards(dirname(fileURLToPath(import.meta.url))) ?? findUpwards(process.cwd()) ?? process.cwd();

function findUpwards(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (isProject(join(at, 'package.json'))) return at;
    if (at === dirname(at)) return null;
  }
}

function isProject(manifest: string): boolean {
  return existsSync(manifest) && /"name":\s*"samskab"/.test(readFileSync(manifest, 'utf8'));
}
