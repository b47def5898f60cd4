/** Two server processes on one database: a publication reaches both within a second, also after a lost connection. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as schema from '#domains/events/schema.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { updateEvent } from '#domains/events/server/update-event.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { createTestOrganisation } from '#testing/accounts.ts';
import { createTestDatabase } from '#testing/database.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

const actor: Actor = { kind: 'command' };
const path = '/en/e/shared-event';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let servers: TestApp[] = [];
let storage: string;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await mkdtemp(join(tmpdir(), 'shared-files-'));
  const { slug } = await createTestOrganisation(database.db);
  await createEvent(
    database.db,
    actor,
    schema.createEvent.parse({ organisation: slug, slug: 'shared-event', lang: 'en', title: 'First title' }),
  );
  await publish('First title');
  const env = { DATABASE_URL: database.connectionString, STORAGE_URL: `file:${storage}`, WORKER: 'false' };
  servers = await Promise.all([startTestApp({ env }), startTestApp({ env })]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
  await rm(storage, { recursive: true, force: true });
});

async function publish(title: string): Promise<void> {
  await updateEvent(
    database.db,
    actor,
    schema.updateEvent.parse({ slug: 'shared-event', changes: { title: { en: title } } }),
  );
  await publishEvent(database.db, actor, schema.publishEvent.parse({ slug: 'shared-event' }));
}

const pages = () => Promise.all(servers.map(async ({ origin }) => (await fetch(origin + path)).text()));

test('both drop the page within a second of a publication', async () => {
  for (const page of await pages()) expect(page).toContain('First title');
  await publish('Second title');
  await sleep(900);
  for (const page of await pages()) expect(page).toContain('Second title');
});

test('what was published while a server could not listen is read again', async () => {
  await pages();
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'samskab listener'`.execute(database.db);
  await publish('Third title');
  await sleep(2500);
  for (const page of await pages()) expect(page).toContain('Third title');
});
