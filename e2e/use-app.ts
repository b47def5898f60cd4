/** A running app, its database and a browser for the journeys of one file; all can be read inside tests and hooks. */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Database } from '#platform/server/db/database.ts';
import { openSecret } from '#platform/server/secret/secret.ts';
import { createTestDatabase } from '#testing/database.ts';
import { openBrowser } from './harness.ts';
import type {} from './make-demonstration.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

interface AppWithDatabase extends TestApp {
  db: Kysely<Database>;
}

export interface Journey {
  readonly app: TestApp;
  readonly browser: Browser;
  readonly db: Kysely<Database>;
}

/** With the demonstration's content and accounts. */
export function useDemonstration(): Journey {
  return useJourney(() => startDemonstration());
}

/** With nothing in it yet. @param settings made before it starts */
export function useEmptyApp(settings: () => Promise<Record<string, string>>): Journey {
  return useJourney(async () => startWithDatabase({ env: await settings() }));
}

/**
 * A copy of the demonstration on the PostgreSQL of the run. How an app makes and keeps its own database is tried where it
 * is killed and where it is set up for the first time. Links of the app are links of this process, too.
 */
export async function startDemonstration(env: Record<string, string> = {}): Promise<AppWithDatabase> {
  const { database: template, folder } = inject('demonstration');
  return startWithDatabase({ demo: true, template, folder, env });
}

async function startWithDatabase(options: {
  demo?: true;
  template?: string;
  folder?: string;
  env?: Record<string, string>;
}): Promise<AppWithDatabase> {
  const { template, folder, env, ...rest } = options;
  const database = await createTestDatabase(template ? { template } : {});
  const dataDir = await mkdtemp(join(tmpdir(), 'app-'));
  if (folder) await cp(folder, dataDir, { recursive: true });
  const settings = { DATABASE_URL: database.connectionString, ...env };
  const app = await startTestApp({ ...rest, dataDir, env: settings });
  openSecret(dataDir);
  const stop = async () => {
    await app.stop();
    await database.drop();
  };
  return { ...app, stop, db: database.db };
}

function useJourney(start: () => Promise<AppWithDatabase>): Journey {
  let app: AppWithDatabase | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [app, browser] = await Promise.all([start(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  return {
    get app() {
      return there(app);
    },
    get browser() {
      return there(browser);
    },
    get db() {
      return there(app).db;
    },
  };
}

function there<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('the app exists inside tests and hooks only');
  return part;
}
