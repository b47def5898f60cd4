import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePrevious } from './kit-handler.ts';

const root = mkdtempSync(join(tmpdir(), 'samskab-build-'));
const server = createServer((incoming, outgoing) => {
  if (!servePrevious(root, incoming.url ?? '', outgoing))
    outgoing.writeHead(404).end('not of the build before');
});
beforeAll(async () => {
  mkdirSync(join(root, 'build-previous/_app/immutable/nodes'), { recursive: true });
  writeFileSync(join(root, 'build-previous/_app/immutable/nodes/1.js'), 'old');
  writeFileSync(join(root, 'secret'), 'secret');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** The path goes out as it stands: `fetch` would tidy it up. */
function ask(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const sent = request({ port, path }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => done(text));
    });
    sent.on('error', fail).end();
  });
}

test('assets of the build before this one are still served', async () => {
  expect(await ask('/_app/immutable/nodes/1.js?x')).toBe('old');
});

test.each([
  ['a folder', '/_app/immutable/nodes'],
  ['a folder with a slash', '/_app/immutable/nodes/'],
  ['what is not there', '/_app/immutable/nodes/2.js'],
  ['a way out of the folder', '/_app/immutable/../../../secret'],
  ['an escaped way out', '/_app/immutable/%2e%2e/%2e%2e/%2e%2e/secret'],
  ['a file within a file', '/_app/immutable/nodes/1.js/x'],
])('%s is no asset, and the server lives on', async (_, path) => {
  expect(await ask(path)).toBe('not of the build before');
});
