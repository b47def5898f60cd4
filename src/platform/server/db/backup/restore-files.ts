import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkKey } from '../../storage/storage-key.ts';
import { systemCode } from '../database-errors.ts';
import { newId } from '../ids.ts';
import { backupError } from './backup-errors.ts';

/** Uploaded files on their way back: written beside their place, and moved there in one step when all is well. */
export class FileRestore {
  readonly #folder: string;
  readonly #draft: string;
  #isPlaced = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#draft = `${folder}${DRAFT}${newId()}`;
  }

  /** Refuses where files lie already, and clears away what an interrupted restore has left. */
  async begin(): Promise<void> {
    if ((await list(this.#folder)).length > 0)
      throw backupError('backup.files_present', { folder: this.#folder });
    const parent = dirname(this.#folder);
    for (const name of await list(parent)) {
      if (name.startsWith(`${basename(this.#folder)}${DRAFT}`))
        await rm(join(parent, name), { recursive: true });
    }
    await mkdir(this.#draft, { recursive: true, mode: 0o700 });
  }

  async write(key: string, content: AsyncIterable<Buffer>): Promise<void> {
    const path = join(this.#draft, checkKey(key));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(content, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.#draft, checkKey(key)), { force: true });
  }

  /** The last step before the database commits. */
  async place(): Promise<void> {
    await rmdir(this.#folder).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    await rename(this.#draft, this.#folder);
    this.#isPlaced = true;
  }

  /** Takes everything back. */
  async undo(): Promise<void> {
    await rm(this.#isPlaced ? this.#folder : this.#draft, { recursive: true, force: true });
  }
}

const DRAFT = '.restoring-';

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
}
