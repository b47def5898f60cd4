import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileStorage } from './file-storage.ts';
import { openStorage } from './open-storage.ts';
import { S3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

let folder: string;
let store: { server: Server; objects: Map<string, { body: Buffer; type: string }>; refused: number };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samskab-storage-'));
  store = await startStore();
});
afterAll(async () => {
  store.server.close();
  await rm(folder, { recursive: true });
});

/** As much of S3 as is used: path-style objects, a signature that names the key, a known length. */
async function startStore() {
  const objects = new Map<string, { body: Buffer; type: string }>();
  const state = { objects, refused: 0 };
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      const key = (request.url ?? '').replace('/bucket/', '');
      const signed = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-north-1\/s3\/aws4_request/;
      if (!signed.test(request.headers.authorization ?? '')) {
        state.refused += 1;
        response.writeHead(403).end('<Error/>');
      } else if (request.method === 'PUT') {
        if (request.headers['content-length'] === undefined) return void response.writeHead(411).end();
        objects.set(key, { body, type: request.headers['content-type'] ?? '' });
        response.writeHead(200).end();
      } else if (request.method === 'DELETE') {
        objects.delete(key);
        response.writeHead(204).end();
      } else {
        const found = objects.get(key);
        if (found) response.writeHead(200, { 'content-length': found.body.length }).end(found.body);
        else response.writeHead(404).end('<Error/>');
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, { server });
}

const port = () => (store.server.address() as AddressInfo).port;

const kinds: [string, () => Storage][] = [
  ['a folder', () => openStorage({ DATA_DIR: folder })],
  [
    'a bucket',
    () =>
      openStorage({
        DATA_DIR: folder,
        STORAGE_URL: `s3+http://key:s%2Fcret@127.0.0.1:${port()}/bucket?region=eu-north-1`,
      }),
  ],
];

describe.each(kinds)('%s', (_, open) => {
  test('gives back what was put, as a stream or at once', async () => {
    const storage = open();
    const bytes = Buffer.from('æøå'.repeat(100_000));
    const parts = [bytes.subarray(0, 7), bytes.subarray(7, 99_999), bytes.subarray(99_999)];
    const options = { limit: bytes.length, mediaType: 'text/plain' };
    expect(await storage.put('org/one.txt', Readable.from(parts), options)).toEqual({
      key: 'org/one.txt',
      bytes: bytes.length,
    });
    const found = await storage.get('org/one.txt');
    expect(found?.bytes).toBe(bytes.length);
    expect(found && bytes.equals(await buffer(found.body))).toBe(true);
    await storage.put('org/one.txt', Buffer.from('new'), options);
    const again = await storage.get('org/one.txt');
    expect(again && (await buffer(again.body)).toString()).toBe('new');
  });

  test('keeps nothing of what is too large or breaks off', async () => {
    const storage = open();
    const put = (body: Readable) => storage.put('org/big.bin', body, { limit: 10, mediaType: 'x/y' });
    await expect(put(Readable.from([Buffer.alloc(6), Buffer.alloc(6)]))).rejects.toMatchObject({
      code: 'upload.too_large',
      data: { limit: 10 },
    });
    const broken = new Readable({
      read() {
        this.destroy(new Error('lost'));
      },
    });
    await expect(put(broken)).rejects.toThrow('lost');
    expect(await storage.get('org/big.bin')).toBeNull();
  });

  test('knows nothing of what was removed, or is no key', async () => {
    const storage = open();
    await storage.put('org/two.txt', Buffer.from('x'), { limit: 1, mediaType: 'text/plain' });
    await storage.remove('org/two.txt');
    await storage.remove('org/two.txt');
    for (const key of ['org/two.txt', '../secret', 'org/../x', '/etc/passwd', 'org//x', 'org/.hidden', ''])
      expect(await storage.get(key)).toBeNull();
    await expect(storage.put('../x', Buffer.from('x'), { limit: 1, mediaType: 'x/y' })).rejects.toThrow();
    await expect(storage.remove('..')).rejects.toThrow();
  });
});

test('a failed upload leaves no part behind in the folder', async () => {
  const names = await readdir(join(folder, 'files', 'org'));
  expect(names.filter((name) => name.includes('part'))).toEqual([]);
});

test('a store that refuses is an error without the secret in it', async () => {
  const storage = new S3Storage({
    bucketUrl: `http://127.0.0.1:${port()}/bucket`,
    accessKeyId: 'other',
    secretAccessKey: 'very-secret',
    region: 'eu-north-1',
  });
  await expect(storage.get('org/one.txt')).rejects.toThrow(
    'The file store did not read a file: it answered 403.',
  );
});

test.each([
  's3://host/bucket',
  's3://key:secret@host',
  's3://key:secret@host/a/b',
  'file://other.host/x',
  'file:',
])('an address that cannot be used is one sentence without its value: %s', (STORAGE_URL) => {
  expect(() => openStorage({ DATA_DIR: folder, STORAGE_URL })).toThrow(
    /^The setting STORAGE_URL cannot be used: /,
  );
});

test('a folder may be named from the root or from the data folder', () => {
  expect(openStorage({ DATA_DIR: '/data', STORAGE_URL: 'file:///srv/files' })).toEqual(
    new FileStorage('/srv/files'),
  );
  expect(openStorage({ DATA_DIR: '/data', STORAGE_URL: 'file:more' })).toEqual(new FileStorage('/data/more'));
});
