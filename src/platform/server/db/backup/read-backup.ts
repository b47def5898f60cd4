import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { systemCode } from '../database-errors.ts';
import { backupError, fileError } from './backup-errors.ts';
import {
  CLOSING,
  closingSchema,
  FORMAT,
  MANIFEST,
  manifestSchema,
  type Closing,
  type Manifest,
} from './manifest.ts';
import { BLOCK, readTarHeader } from './tar.ts';

/** `content` is gone once the next entry is asked for. */
export type Entry = { name: string; size: number; content: AsyncGenerator<Buffer> };

/**
 * Reads a backup from end to end without keeping it, and so knows that it is whole before anything is done with it.
 * Throws `backup.not_a_backup`, `backup.damaged`, `backup.newer` or `backup.file_unusable`.
 */
export async function verifyBackup(file: string): Promise<{ manifest: Manifest; closing: Closing }> {
  let manifest: Manifest | undefined;
  try {
    const reader = new ArchiveReader(file);
    for await (const { name, content } of reader.entries()) {
      if (manifest === undefined) manifest = readManifest(file, name, await gather(content));
      else if (name === CLOSING) return { manifest, closing: await readClosing(file, reader, content) };
    }
    throw backupError('backup.damaged', { file });
  } catch (error) {
    throw explain(file, error, manifest !== undefined);
  }
}

/** All entries between manifest and closing, in the order in which they were written. */
export async function* readEntries(file: string): AsyncGenerator<Entry> {
  for await (const entry of new ArchiveReader(file).entries()) {
    if (entry.name === CLOSING) return;
    if (entry.name !== MANIFEST) yield entry;
  }
}

function readManifest(file: string, name: string, content: Buffer): Manifest {
  const found = name === MANIFEST ? parseJson(content) : undefined;
  const version =
    typeof found === 'object' && found !== null && 'version' in found ? found.version : undefined;
  if (typeof version === 'number' && version > FORMAT) {
    throw backupError('backup.newer', { file, what: `format ${version}` });
  }
  const manifest = manifestSchema.safeParse(found);
  if (!manifest.success) throw backupError('backup.not_a_backup', { file });
  return manifest.data;
}

async function readClosing(
  file: string,
  reader: ArchiveReader,
  content: AsyncGenerator<Buffer>,
): Promise<Closing> {
  const expected = reader.hashBeforeEntry();
  const closing = closingSchema.safeParse(parseJson(await gather(content)));
  if (!closing.success || closing.data.sha256 !== expected) throw backupError('backup.damaged', { file });
  // To the very end: the compressed stream has a checksum of its own there.
  await reader.drain();
  return closing.data;
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function gather(content: AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

class NoArchive extends Error {}

function explain(file: string, error: unknown, hasBegun: boolean): unknown {
  const isBroken = (systemCode(error) ?? '').startsWith('Z_');
  if (!isBroken && !(error instanceof NoArchive)) return fileError(file, error);
  // zlib says so of what it has never compressed; all its other complaints are about damage.
  const isForeign = error instanceof Error && error.message === 'incorrect header check';
  const isDamaged = hasBegun || (isBroken && !isForeign);
  return backupError(isDamaged ? 'backup.damaged' : 'backup.not_a_backup', { file }, error);
}

/** What a tar header can say at most. */
const ENTRY_LIMIT_BYTES = 8 ** 11;

class ArchiveReader {
  readonly #source: AsyncIterator<Buffer>;
  readonly #hash = createHash('sha256');
  #beforeEntry = '';
  #rest: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    const gunzip = createGunzip();
    // Whatever goes wrong with the file comes out of the stream that is read.
    pipeline(createReadStream(file), gunzip, () => undefined);
    this.#source = gunzip[Symbol.asyncIterator]();
  }

  /** SHA-256 of everything before the entry that is being read. */
  hashBeforeEntry(): string {
    return this.#beforeEntry;
  }

  async *entries(): AsyncGenerator<Entry> {
    try {
      for (;;) {
        this.#beforeEntry = this.#hash.copy().digest('hex');
        const header = readTarHeader(await this.#take(BLOCK));
        if (header === 'end') return;
        if (header === undefined || !(header.size >= 0 && header.size < ENTRY_LIMIT_BYTES))
          throw new NoArchive();
        const content = this.#content(header.size);
        yield { ...header, content };
        // What nobody wanted to read.
        for await (const _ of content);
        await this.#take((BLOCK - (header.size % BLOCK)) % BLOCK);
      }
    } finally {
      await this.#source.return?.();
    }
  }

  async drain(): Promise<void> {
    while ((await this.#source.next()).done !== true);
  }

  async *#content(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      const part = await this.#some(left);
      left -= part.length;
      yield part;
    }
  }

  async #take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = size; left > 0;) {
      const part = await this.#some(left);
      left -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  /** What is at hand, at least one byte and at most `most`. */
  async #some(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) throw new NoArchive();
      this.#rest = next.value;
    }
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(part.length);
    this.#hash.update(part);
    return part;
  }
}
