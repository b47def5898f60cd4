import { open, stat } from 'node:fs/promises';
import type { ClusterFolders } from './cluster.ts';
import { databaseError } from './database-errors.ts';

/** Reasons for which a start fails now and succeeds in a moment. */
const PASSING = /pre-existing shared memory block|lock file ".*" already exists|could not create lock file/;

/** What PostgreSQL has written since `mark`. */
export class LogTail {
  readonly #path: string;
  #from = 0;

  constructor(path: string) {
    this.#path = path;
  }

  async mark(): Promise<void> {
    this.#from = await stat(this.#path).then(
      (found) => found.size,
      () => 0,
    );
  }

  /** Throws one sentence for why PostgreSQL went away; returns if trying again helps. */
  async explainExit(folders: ClusterFolders): Promise<void> {
    const words = await this.#read();
    const folder = folders.root;
    if (words.includes('No space left on device')) throw databaseError('database.disk_full', { folder });
    if (/Permission denied|Read-only file system/.test(words)) {
      throw databaseError('database.folder_unusable', {
        folder,
        reason: 'PostgreSQL may not read or write all of it',
      });
    }
    if (!PASSING.test(words)) throw databaseError('database.not_starting', { log: folders.log });
  }

  async #read(): Promise<string> {
    const file = await open(this.#path, 'r');
    try {
      const { size } = await file.stat();
      // A log that was set aside meanwhile starts anew.
      const from = size < this.#from ? 0 : this.#from;
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(Math.min(size - from, 100_000)),
        0,
        null,
        from,
      );
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  }
}
