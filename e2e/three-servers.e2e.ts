/** Three server processes on one database under a rush: the same guarantees as one alone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { openSecret } from '#platform/server/secret/secret.ts';
import { createTestDatabase } from '#testing/database.ts';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { brokenInvariants, makeDesk } from '#testing/registration-factory.ts';
import { outOfOrder } from '../bench/out-of-order.ts';
import { rush, type RushAnswer } from '../bench/rush-client.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';
import { addressHeader, emailOf, rushForm } from './rush-forms.ts';

const people = inDrill(600, 6000);
const places = inDrill(100, 500);
const slug = 'rush-at-three-doors';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let servers: TestApp[] = [];
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  // One secret, as `docs/operations` has it: links made by one server are opened by another.
  dataDir = await mkdtemp(join(tmpdir(), 'three-'));
  openSecret(dataDir);
  const env = {
    DATABASE_URL: database.connectionString,
    STORAGE_URL: `file:${join(dataDir, 'files')}`,
    WORKER: 'false',
    ADDRESS_HEADER: addressHeader,
  };
  servers = await Promise.all([1, 2, 3].map(() => startTestApp({ dataDir, env })));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const serverOf = (n: number) => servers[n % servers.length] as TestApp;
/** Every tenth sends the form to the next server as well, at much the same time. */
const isAtTwoDoors = (n: number) => n % 10 === 4;
const kindOf = (n: number) => (n % 20 === 3 ? 'twice' : n % 20 === 11 ? 'aborted' : 'plain');

test('never oversold, nobody lost, all in order, nobody twice', { timeout: 300_000 }, async () => {
  const desk = await makeDesk(database.db, slug, { size: places, now: 0 });
  const cancelled: Promise<number>[] = [];
  const began = performance.now();
  const results = await Promise.all(
    servers.map(({ origin }, door) => {
      const everybody = Array.from({ length: people }, (_, n) => n);
      const forms = everybody
        .filter((n) => n % 3 === door || (isAtTwoDoors(n) && (n + 1) % 3 === door))
        .map((n) => rushForm(origin, slug, n, isAtTwoDoors(n) ? 'plain' : kindOf(n)));
      return rush(origin, forms, 30, ({ n, answer }) => {
        if (n % 50 === 7 && answer !== 'again') cancelled.push(cancel(n));
      });
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const statuses = await Promise.all(cancelled);
  expect(statuses.filter((status) => status !== 303)).toEqual([]);

  const answers = results.flatMap((result) => result.answers);
  const repeats = results.flatMap((result) => result.repeats);
  const rows = await database.db
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', desk.eventId)
    .orderBy('arrival')
    .execute();
  const byEmail = new Map(rows.map((row) => [row.email, row]));
  const order = answers
    .filter(({ answer }) => answer !== 'again')
    .map((one) => ({ ...one, arrival: byEmail.get(emailOf(one.n))?.arrival ?? NaN }));
  const held = rows.reduce((sum, row) => sum + (row.holds ? row.chairs : 0), 0);
  const found = {
    oversold: Math.max(0, held - places),
    lost: order.filter(({ arrival }) => Number.isNaN(arrival)).length + (people - byEmail.size),
    'out of order': outOfOrder(order),
    duplicates: rows.length - byEmail.size + tookTwice(answers) + notAgain(repeats),
    'other answers': answers.filter(({ answer }) => !/^(confirmed|again|waitlisted \d+)$/.test(answer))
      .length,
  };
  expect(found).toEqual({ oversold: 0, lost: 0, 'out of order': 0, duplicates: 0, 'other answers': 0 });
  expect(held).toBe(places);
  expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  expect(await withoutMail(desk.eventId)).toBe(0);
  await recordFigures('three servers', {
    servers: servers.length,
    people,
    places,
    ...found,
    cancelled: statuses.length,
    'registrations answered per second': Math.round(people / seconds),
  });
});

/** By the link in the mail, at another server than the one that took the form. */
async function cancel(n: number): Promise<number> {
  const { id } = await database.db
    .selectFrom('registrations')
    .select('id')
    .where('email', '=', emailOf(n))
    .executeTakeFirstOrThrow();
  const { origin } = serverOf(n + 2);
  const answer = await fetch(`${origin}/da/r/${linkToken('own', id)}?/cancel`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'yes=1',
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** People whose form was taken for a new one at two doors. */
function tookTwice(answers: readonly RushAnswer[]): number {
  const fresh = answers.filter(({ n, answer }) => isAtTwoDoors(n) && answer !== 'again');
  return fresh.length - new Set(fresh.map(({ n }) => n)).size;
}

/** Whoever cancelled meanwhile may register anew; nobody of those sends the form twice. */
function notAgain(repeats: readonly RushAnswer[]): number {
  return repeats.filter(({ answer }) => answer !== 'again').length;
}

async function withoutMail(eventId: string): Promise<number> {
  const rows = await database.db
    .selectFrom('registrations as r')
    .leftJoin('mails as m', (join) =>
      join.onRef('m.subject_id', '=', 'r.id').on('m.template', '=', 'registration:received'),
    )
    .select('r.id')
    .where('r.event_id', '=', eventId)
    .where('m.id', 'is', null)
    .execute();
  return rows.length;
}
