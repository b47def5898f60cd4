/** Puts the running application together: database, migrations, storage, snapshots. Used by main, worker and cli. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setApp, type App } from './app-context.ts';
import type { Env } from './env.ts';
import { mailComposers } from './mail-composers.ts';
import { openDatabase } from './platform/server/db/database.ts';
import { attachEmbeddedServer, startEmbeddedServer } from './platform/server/db/embedded-server.ts';
import { mirrorErasures } from './platform/server/db/erasures.ts';
import { migrate } from './platform/server/db/migrate.ts';
import { openLog } from './platform/server/log/log.ts';
import { Snapshots } from './platform/server/pages/snapshots.ts';
import { openSecret } from './platform/server/secret/secret.ts';
import { openStorage } from './platform/server/storage/open-storage.ts';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

export interface RunningApp {
  app: App;
  /** For LISTEN and advisory locks. */
  directUrl: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** `attach` uses the database of a running app (for commands); `own` is the app itself. */
  database: 'own' | 'attach';
  onDatabaseLost?: () => void;
}

/**
 * @throws DomainError `database.*` where the database cannot be had, each with a sentence
 */
export async function startApp(env: Env, options: StartOptions): Promise<RunningApp> {
  const log = openLog(env.LOG_LEVEL);
  const embedded = env.DATABASE_URL ? null : await openEmbedded(env, options);
  const url = env.DATABASE_URL ?? embedded?.connectionString ?? '';
  const directUrl = env.DATABASE_DIRECT_URL ?? url;
  const db = openDatabase({ connectionString: url, isPooled: env.DATABASE_DIRECT_URL !== undefined });
  try {
    await migrate(db, { directUrl });
    // A crash may have come between an erasure and its second record.
    await mirrorErasures(db, env.DATA_DIR);
  } catch (error) {
    await db.destroy();
    await embedded?.stop();
    throw error;
  }
  openSecret(env.DATA_DIR);
  const buildId = readBuildId();
  const app: App = {
    env,
    db,
    log,
    // eslint-disable-next-line no-restricted-syntax -- the one place where the clock comes from
    now: () => Date.now(),
    storage: openStorage(env),
    mailComposers,
    snapshots: new Snapshots({ buildId }),
    buildId,
  };
  setApp(app);
  return {
    app,
    directUrl,
    stop: async () => {
      await db.destroy();
      await embedded?.stop();
    },
  };
}

async function openEmbedded(env: Env, options: StartOptions) {
  await mkdir(env.DATA_DIR, { recursive: true }).catch(() => undefined);
  const settings = {
    dataDir: env.DATA_DIR,
    ...(options.onDatabaseLost ? { onLost: options.onDatabaseLost } : {}),
  };
  return options.database === 'own' ? startEmbeddedServer(settings) : attachEmbeddedServer(settings);
}

/** The mark of the page build; `dev` where there is none. */
function readBuildId(): string {
  const mark = join(projectRoot, 'build', '.source');
  return existsSync(mark) ? readFileSync(mark, 'utf8').slice(0, 8) : 'dev';
}
