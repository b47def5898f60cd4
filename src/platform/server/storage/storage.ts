/** Where uploaded files lie. Keys are made by us: `{organisation}/{id}.{extension}`; never from a file's name. */
import type { Readable } from 'node:stream';

export interface StoredFile {
  key: string;
  bytes: number;
}

export interface Storage {
  /** Streams to the store; removes what was written when the stream fails or passes `limit` bytes. */
  put(
    key: string,
    body: Readable | Buffer,
    options: { limit: number; mediaType: string },
  ): Promise<StoredFile>;
  /** Null where there is no such file. */
  get(key: string): Promise<{ body: Readable; bytes: number } | null>;
  remove(key: string): Promise<void>;
}
