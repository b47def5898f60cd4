/** A killed app leaves nothing that hinders the next start and loses nothing that was acknowledged. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { median, round } from '../bench/figures.ts';
import { startTestApp } from './start-test-app.ts';

const kills = inDrill(1, 20);

test('after kill -9 the next start finds everything, at once', { timeout: kills * 60_000 }, async () => {
  const first = await startTestApp({ demo: true });
  const page = `/da/e/faelles-velfaerd-2027`;
  expect((await fetch(first.origin + page)).status).toBe(200);
  const seconds: number[] = [];
  let running = first;
  for (let kill = 0; kill < kills; kill += 1) {
    await running.kill('SIGKILL');
    const began = performance.now();
    running = await startTestApp({ demo: true, dataDir: first.dataDir });
    seconds.push((performance.now() - began) / 1000);
    expect((await fetch(running.origin + page)).status).toBe(200);
  }
  await running.stop();
  await recordFigures('kill -9', {
    kills,
    'starts that failed': 0,
    'ready again, median, s': round(median(seconds)),
    'ready again, longest, s': round(Math.max(...seconds)),
  });
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
