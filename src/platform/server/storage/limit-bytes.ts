import { Transform } from 'node:stream';
import { DomainError } from '#platform/errors/domain-error.ts';

/** Passes bytes on and counts them; fails with `upload.too_large` as soon as there are more than `limit`. */
export class ByteLimit extends Transform {
  bytes = 0;
  private readonly limit: number;

  constructor(limit: number) {
    super();
    this.limit = limit;
  }

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error?: Error | null, chunk?: Buffer) => void,
  ) {
    this.bytes += chunk.length;
    if (this.bytes > this.limit) done(new DomainError('upload.too_large', { limit: this.limit }));
    else done(null, chunk);
  }
}
