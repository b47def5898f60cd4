/** Files in a bucket of any S3-like store, addressed by path (`https://host/bucket/key`). */
import { openAsBlob } from 'node:fs';
import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { ByteLimit } from './limit-bytes.ts';
import { checkKey, isStorageKey } from './storage-key.ts';
import type { Storage, StoredFile } from './storage.ts';

export interface S3Options {
  /** `https://store.example/bucket`, without a slash at the end. */
  bucketUrl: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

export class S3Storage implements Storage {
  private readonly bucketUrl: string;
  private readonly client: AwsClient;

  constructor(options: S3Options) {
    this.bucketUrl = options.bucketUrl;
    this.client = new AwsClient({
      accessKeyId: options.accessKeyId,
      secretAccessKey: options.secretAccessKey,
      region: options.region,
      service: 's3',
      retries: 2,
    });
  }

  /** The store wants to know the length beforehand, so the stream waits in a file of its own. */
  async put(
    key: string,
    body: Readable | Buffer,
    options: { limit: number; mediaType: string },
  ): Promise<StoredFile> {
    const url = this.address(checkKey(key));
    const folder = await mkdtemp(join(tmpdir(), 'samskab-upload-'));
    try {
      const path = join(folder, 'file');
      const count = new ByteLimit(options.limit);
      const file = await open(path, 'wx', 0o600);
      const source = Buffer.isBuffer(body) ? Readable.from([body]) : body;
      await pipeline(source, count, file.createWriteStream());
      const blob = await openAsBlob(path, { type: options.mediaType });
      const answer = await this.client.fetch(url, {
        method: 'PUT',
        body: blob,
        headers: { 'content-type': options.mediaType },
      });
      await expectStatus(answer, 'write', [200, 201, 204]);
      return { key, bytes: count.bytes };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async get(key: string): Promise<{ body: Readable; bytes: number } | null> {
    if (!isStorageKey(key)) return null;
    const answer = await this.client.fetch(this.address(key), { headers: { 'accept-encoding': 'identity' } });
    if (answer.status === 404) {
      await answer.body?.cancel();
      return null;
    }
    await expectStatus(answer, 'read', [200]);
    const bytes = Number(answer.headers.get('content-length') ?? 0);
    return { body: toReadable(answer), bytes };
  }

  async remove(key: string): Promise<void> {
    const answer = await this.client.fetch(this.address(checkKey(key)), { method: 'DELETE' });
    await expectStatus(answer, 'remove', [200, 204, 404]);
  }

  private address(key: string): string {
    return `${this.bucketUrl}/${key}`;
  }
}

function toReadable(answer: Response): Readable {
  // The types of the web's streams and of Node's own differ, the objects do not.
  return answer.body ? Readable.fromWeb(answer.body as unknown as NodeReadableStream) : Readable.from([]);
}

/** The store's own words are left out: they may name the key it was asked with. */
async function expectStatus(answer: Response, verb: string, expected: readonly number[]): Promise<void> {
  if (expected.includes(answer.status)) {
    if (verb !== 'read') await answer.body?.cancel();
    return;
  }
  await answer.body?.cancel();
  throw new Error(`The file store did not ${verb} a file: it answered ${answer.status}.`);
}
