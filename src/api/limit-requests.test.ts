import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { createApi } from './create-api.ts';
import { requestLimits } from './limit-requests.ts';

const database = useTestDatabase();
const running = useTestApp(database);

const from = (remoteAddress: string) =>
  ({ socket: { remoteAddress }, headers: {} }) as unknown as IncomingMessage;
const asked = () =>
  new Request('http://localhost:3000/api/v1/events', { headers: { authorization: 'Bearer forkert' } });

/** As another process has it: the same database by another connection, nothing remembered. */
function process(now = running.app.now) {
  return createApi({ ...running.app, db: database.db.withoutPlugins(), now });
}

test('requests are counted over all processes, each network for itself', async () => {
  const processes = [process(), process()];
  const ask = async (index: number, address = '192.0.2.7') =>
    processes[index % 2]?.(asked(), from(address)) ?? new Response();
  for (let count = 0; count < requestLimits.refused; count++) expect((await ask(count)).status).toBe(401);
  for (const index of [0, 1]) {
    const answer = await ask(index);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await ask(0, '198.51.100.7')).status).toBe(401);
});

test('a flood that is over the limit costs the database nothing, until its minute is over', async () => {
  let now = running.app.now();
  const api = process(() => now);
  const ask = () => api(asked(), from('192.0.2.8'));
  for (let count = 0; count <= requestLimits.refused; count++) await ask();
  const points = async () =>
    (await database.db.selectFrom('rate_limits').select(['key', 'points']).orderBy('key').execute()).map(
      (row) => row.points,
    );
  const before = await points();
  for (let count = 0; count < 5; count++) expect((await ask()).status).toBe(429);
  expect(await points()).toEqual(before);
  await database.db.updateTable('rate_limits').set({ resets_at: '2020-01-01T00:00:00Z' }).execute();
  now += 61_000;
  expect((await ask()).status).toBe(401);
});
