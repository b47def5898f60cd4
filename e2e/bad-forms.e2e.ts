/** Whatever is posted to the door of registration or to a personal link: a clear answer, never a fault of ours. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { openSecret } from '#platform/server/secret/secret.ts';
import { createTestDatabase } from '#testing/database.ts';
import { makeDesk } from '#testing/registration-factory.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'bad-forms-'));
  openSecret(dataDir);
  const now = Date.parse('2026-01-01T00:00:00Z');
  await makeDesk(database.db, 'bad-forms', { size: 3, now, changes: { groupMax: 4 } });
  const env = { DATABASE_URL: database.connectionString, WORKER: 'false' };
  app = await startTestApp({ dataDir, env });
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

const good = { name: 'Anna Vang', email: 'anna@example.org' };
const encoded = 'application/x-www-form-urlencoded';
const rows = () => database.db.selectFrom('registrations').selectAll().orderBy('arrival').execute();

async function post(path: string, body: string, type = encoded) {
  const response = await fetch(app.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.origin, 'content-type': type, accept: 'text/html' },
    body,
  });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}
const register = (fields: Record<string, string>) =>
  post('/da/e/bad-forms/register', new URLSearchParams(fields).toString());

const refused: [string, string][] = [
  ['no mail address', new URLSearchParams({ ...good, email: 'anna' }).toString()],
  ['a quoted local part', new URLSearchParams({ ...good, email: '"anna v"@example.org' }).toString()],
  ['ten thousand signs', new URLSearchParams({ ...good, name: 'æ'.repeat(10_000) }).toString()],
  ['an identity number', new URLSearchParams({ ...good, name: 'Anna 010190-1234' }).toString()],
  ['minus one people', new URLSearchParams({ ...good, size: '-1' }).toString()],
  ['a category that is not there', new URLSearchParams({ ...good, category: '00000000' }).toString()],
  ['nothing', ''],
  ['names that every object has', '__proto__=1&constructor=2&toString=3'],
  ['signs that are none', 'name=%00&email=%ED%A0%80@%FF.example'],
  ['broken escapes', 'name=%&email=%zz'],
];

test.each(refused)('%s: the page says what is wrong, and keeps nothing', async (_, body) => {
  const { status, text } = await post('/da/e/bad-forms/register', body);
  expect(status).toBe(422);
  expect(text).toContain('<form');
  expect(await rows()).toEqual([]);
});

test('what is no form of ours, is too long, or is for nothing is refused', async () => {
  const path = '/da/e/bad-forms/register';
  const statuses = [
    (await post(path, `name=${'a'.repeat(300_000)}`)).status,
    (await post(path, '{"name":"Anna"}', 'application/json')).status,
    (await post(path, 'nothing of the kind', 'multipart/form-data; boundary=x')).status,
    (await post('/da/e/not-there/register', new URLSearchParams(good).toString())).status,
    (await post(`/da/r/${'A'.repeat(43)}?/cancel`, 'yes=1')).status,
    (await post(`/da/r/${'A'.repeat(43)}?/confirm`, '')).status,
    (await fetch(`${app.origin}/da/r/${'A'.repeat(43)}`)).status,
    (await fetch(`${app.origin}/da/r/%00%ff`)).status,
    (await fetch(`${app.origin}/da/e/bad-forms/register/invitation/${'A'.repeat(43)}`)).status,
    (await post(`/da/e/bad-forms/register/invitation/${'A'.repeat(43)}?/accept`, 'name=Anna')).status,
  ];
  expect(statuses).toEqual([422, 415, 422, 404, 404, 404, 404, 400, 404, 422]);
  expect(await rows()).toEqual([]);
});

test('a dead link says what may have happened to it', async () => {
  for (const [lang, said] of [
    ['da', 'Linket virker ikke'],
    ['nb', 'Lenken virker ikke'],
    ['en', 'The link does not work'],
  ] as const)
    expect(await (await fetch(`${app.origin}/${lang}/r/${'A'.repeat(43)}`)).text()).toContain(said);
  const forged = await fetch(`${app.origin}/da/e/bad-forms/register/invitation/${'A'.repeat(43)}`);
  expect(await forged.text()).toContain('Linket passer ikke til nogen invitation');
});

test('script in a name is text on every page, and a link that is opened three times changes nothing', async () => {
  const name = '<script>alert("x")</script>';
  expect((await register({ ...good, name })).location).toContain('answer=confirmed');
  const [row] = await rows();
  const path = `/da/r/${linkToken('own', row?.id ?? '')}`;
  const state = async () => [await rows(), await database.db.selectFrom('mails').selectAll().execute()];
  const before = await state();
  for (let time = 0; time < 3; time += 1) {
    const response = await fetch(app.origin + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toContain('<script>alert');
  }
  for (const action of ['confirm', 'accept', 'cancel']) await fetch(`${app.origin}${path}?/${action}`);
  expect(await state()).toEqual(before);
});

test('a used link says how things stand; a step that is over is a sentence', async () => {
  const [row] = await rows();
  const path = `/da/r/${linkToken('own', row?.id ?? '')}`;
  expect((await post(`${path}?/confirm`, '')).status).toBe(200);
  expect((await post(`${path}?/confirm`, '')).status).toBe(200);
  expect((await post(`${path}?/withdraw`, 'choice=everything')).status).toBe(422);
  expect((await post(`${path}?/withdraw`, 'choice=photos')).status).toBe(200);
  expect((await post(`${path}?/cancel`, 'yes=1')).status).toBe(303);
  expect((await post(`${path}?/cancel`, 'yes=1')).status).toBe(303);
  for (const action of ['confirm', 'accept']) expect((await post(`${path}?/${action}`, '')).status).toBe(409);
  expect((await rows()).map(({ state }) => state)).toEqual(['cancelled']);
});
