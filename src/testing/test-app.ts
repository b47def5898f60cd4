/** A running application around a test database: a secret of its own, a clock that stands still, nothing else started. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { App } from '#app-context';
import { mailComposers } from '../mail-composers.ts';
import { readEnv } from '#env';
import { openLog } from '#platform/server/log/log.ts';
import { openSecret } from '#platform/server/secret/secret.ts';
import type { TestDatabase } from './database.ts';

export interface TestApp {
  readonly app: App;
}

/** Call it beside `useTestDatabase()`; `app` can be read inside tests and hooks. */
export function useTestApp(database: TestDatabase, settings: Record<string, string> = {}): TestApp {
  let folder = '';
  let app: App | undefined;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samskab-app-'));
    app = makeApp(database, { DATA_DIR: folder, ...settings });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get app() {
      if (!app) throw new Error('the test app exists inside tests and hooks only');
      return app;
    },
  };
}

export function makeApp(database: TestDatabase, settings: Record<string, string>): App {
  const env = readEnv(settings);
  openSecret(env.DATA_DIR);
  const notThere = () => {
    throw new Error('not there in this test');
  };
  return {
    env,
    db: database.db,
    log: openLog('silent'),
    now: () => Date.parse('2026-11-22T09:00:00Z'),
    storage: { put: notThere, get: notThere, remove: notThere },
    snapshots: { drop: () => {}, dropAll: () => {} } as unknown as App['snapshots'],
    mailComposers,
    buildId: 'test',
  };
}
