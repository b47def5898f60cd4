/** The folder of real inputs that lies beside the project on some machines; SAMSKAB_INPUTS names another. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A path inside the folder, or null with a loud line where the folder is not there. */
export function inputPath(path: string): string | null {
  const folder =
    process.env['SAMSKAB_INPUTS'] ?? fileURLToPath(new URL('../../../shared/inputs', import.meta.url));
  const full = `${folder}/${path}`;
  if (existsSync(full)) return full;
  console.warn(
    `SKIPPED: checks that need inputs/${path}, which is not on this machine (set SAMSKAB_INPUTS).`,
  );
  return null;
}
