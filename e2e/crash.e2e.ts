/** A killed app leaves nothing that hinders the next start and loses nothing that was acknowledged. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTestApp } from './harness.ts';

test('after kill -9 the next start finds everything, at once', async () => {
  const first = await startTestApp({ demo: true });
  const page = `/da/e/faelles-velfaerd-2027`;
  expect((await fetch(first.origin + page)).status).toBe(200);
  await first.kill('SIGKILL');
  const second = await startTestApp({ demo: true, dataDir: first.dataDir });
  expect((await fetch(second.origin + page)).status).toBe(200);
  await second.stop();
});

test('a second app on one data folder is refused with one sentence', async () => {
  const first = await startTestApp();
  const refusal = await startTestApp({ dataDir: first.dataDir }).then(
    () => 'started',
    (error: Error) => error.message,
  );
  const lines = refusal.trim().split('\n').slice(1).filter(Boolean);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[A-Z].*\.$/);
  await first.stop();
});

test('a data folder that cannot be used is one sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blocked-'));
  await writeFile(join(folder, 'file'), '');
  const refusal = await startTestApp({ dataDir: join(folder, 'file', 'data') }).then(
    () => 'started',
    (error: Error) => error.message,
  );
  expect(refusal.trim().split('\n').slice(1).filter(Boolean)).toHaveLength(1);
  await rm(folder, { recursive: true });
});
