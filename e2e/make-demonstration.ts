/** Makes the demonstration once a run: each journey that needs it starts on a copy, instead of filling a database again. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type {} from '../src/testing/global-setup.ts';
import { administer, databaseAddress } from '../src/testing/run-server.ts';
import { startTestApp } from './start-test-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database to copy, and the data folder that goes with it. */
    demonstration: { database: string; folder: string };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { socketFolder, template } = project.getProvidedContext().testServer;
  const database = `demonstration_${randomBytes(4).toString('hex')}`;
  await administer(socketFolder, `CREATE DATABASE ${database} OWNER samskab TEMPLATE ${template}`);
  const folder = await mkdtemp(join(tmpdir(), 'demonstration-'));
  // A copy does the jobs that wait in it.
  const env = { DATABASE_URL: databaseAddress(socketFolder, database), WORKER: 'false' };
  const app = await startTestApp({ demo: true, dataDir: folder, env });
  await app.kill('SIGTERM');
  project.provide('demonstration', { database, folder });
  return () => rm(folder, { recursive: true, force: true });
}
