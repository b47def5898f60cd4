/** Files in a folder of the machine, the default. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../db/ids.ts';
import { ByteLimit } from './limit-bytes.ts';
import { checkKey, isStorageKey } from './storage-key.ts';
import type { Storage, StoredFile } from './storage.ts';

export class FileStorage implements Storage {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Written beside its place and renamed when it is safely on the disk: nobody ever reads half a file. */
  async put(
    key: string,
    body: Readable | Buffer,
    options: { limit: number; mediaType: string },
  ): Promise<StoredFile> {
    const path = join(this.root, checkKey(key));
    const part = `${path}.${newId()}.part`;
    const count = new ByteLimit(options.limit);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(part, 'wx', 0o600);
      const source = Buffer.isBuffer(body) ? Readable.from([body]) : body;
      await pipeline(source, count, file.createWriteStream({ flush: true }));
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return { key, bytes: count.bytes };
  }

  async get(key: string): Promise<{ body: Readable; bytes: number } | null> {
    if (!isStorageKey(key)) return null;
    const path = join(this.root, key);
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    return found?.isFile() ? { body: createReadStream(path), bytes: found.size } : null;
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.root, checkKey(key)), { force: true });
  }
}
