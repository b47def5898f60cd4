/**
 * The running application: one object made at start (src/main.ts, src/cli) and found by pages through a global
 * symbol, because the page build and the server are separate module graphs in one process.
 */
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import type { Database } from './platform/server/db/database.ts';
import type { MailComposer } from './platform/server/mail/compose-mail.ts';
import type { Snapshots } from './platform/server/pages/snapshots.ts';
import type { Storage } from './platform/server/storage/storage.ts';

export interface App {
  env: Env;
  db: Kysely<Database>;
  log: Logger;
  /** The clock is passed in; epoch milliseconds. */
  now: () => number;
  storage: Storage;
  snapshots: Snapshots;
  /** Who writes the mails of a domain, by the first word of their template. */
  mailComposers: Readonly<Record<string, MailComposer>>;
  /** Changes with every build; part of every ETag. */
  buildId: string;
}

const key = Symbol.for('samskab.app');

export function setApp(app: App): void {
  (globalThis as Record<symbol, unknown>)[key] = app;
}

export function currentApp(): App {
  const app = (globalThis as Record<symbol, unknown>)[key];
  if (!app) throw new Error('The application has not been started.');
  return app as App;
}
