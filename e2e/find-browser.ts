/** Finds the browser of a run, and unpacks it once where it comes in a package. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    browser: { path: string; isPackaged: boolean };
  }
}

/** `CHROMIUM` names one, or says `package` where the packaged one is wanted although the machine has another. */
export async function setup(project: TestProject): Promise<void> {
  const asked = process.env['CHROMIUM'];
  const installed = [asked, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && asked !== 'package' && existsSync(path),
  );
  project.provide('browser', { path: installed ?? (await unpack()), isPackaged: installed === undefined });
}

/** Beside what else the run keeps, which goes with it. */
async function unpack(): Promise<string> {
  const before = process.env['TMPDIR'];
  const folder = join(tmpdir(), 'cache', 'browser');
  await mkdir(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
