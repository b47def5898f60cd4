import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { KeepLatest } from './keep-latest.ts';
import { runInThread } from './run-in-thread.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samskab-threads-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  body: string,
  input: unknown,
  milliseconds = 5000,
  more: { saysWhenItBegins?: boolean } = {},
): Promise<Uint8Array> {
  const file = join(folder, `${Math.random()}.mjs`);
  await writeFile(file, `import { parentPort, workerData } from 'node:worker_threads';\n${body}`);
  return runInThread({ file: relative(projectRoot, file), input, milliseconds, ...more });
}

test('gives back what the thread made', async () => {
  const made = await run('parentPort.postMessage({ result: new TextEncoder().encode(workerData.word) })', {
    word: 'æ',
  });
  expect(new TextDecoder().decode(made)).toBe('æ');
});

test('what never ends is ended', async () => {
  await expect(run('for (;;);', null, 200)).rejects.toThrow('it took too long and was ended');
});

test('the time of a thread that says when it begins counts from then', async () => {
  const slow = 'for (const end = Date.now() + 700; Date.now() < end; );';
  const work = 'parentPort.postMessage({ begun: true });';
  const done = 'parentPort.postMessage({ result: new Uint8Array([1]) });';
  const says = { saysWhenItBegins: true };
  expect(await run(`${slow} ${work} ${done}`, null, 500, says)).toEqual(new Uint8Array([1]));
  await expect(run(`${work} for (;;);`, null, 200, says)).rejects.toThrow('it took too long and was ended');
});

test('what breaks is an error here', async () => {
  await expect(run('throw new Error("broken")', null)).rejects.toThrow('broken');
  await expect(run('process.exit(0)', null)).rejects.toThrow('without an answer');
});

test('a thread sees no setting', async () => {
  const made = await run(
    'parentPort.postMessage({ result: new TextEncoder().encode(JSON.stringify(process.env)) })',
    0,
  );
  expect(new TextDecoder().decode(made)).toBe('{}');
});

test('many at once take turns', async () => {
  const each = (n: number) =>
    run('setTimeout(() => parentPort.postMessage({ result: new Uint8Array([workerData]) }), 20)', n);
  const all = await Promise.all([1, 2, 3, 4, 5].map(each));
  expect(all.map((bytes) => bytes[0])).toEqual([1, 2, 3, 4, 5]);
});

test('the latest results are kept, the oldest go first, work under way is shared', async () => {
  const keep = new KeepLatest(10);
  let made = 0;
  const get = (key: string) =>
    keep.get(key, async () => {
      made += 1;
      return new Uint8Array(4);
    });
  await Promise.all([get('a'), get('a')]);
  await get('b');
  await get('a');
  expect(made).toBe(2);
  await get('c');
  await get('a');
  expect(made).toBe(3);
  await get('b');
  expect(made).toBe(4);
});

test('work that failed is tried again', async () => {
  const keep = new KeepLatest(10);
  await expect(keep.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keep.get('a', () => Promise.resolve(new Uint8Array(1)))).toHaveLength(1);
});
