import { randomFillSync } from 'node:crypto';
import { v7, validate } from 'uuid';

/** Random bytes are fetched many at a time: thousands of ids are made in a rush. */
const pool = Buffer.alloc(16 * 256);
let used = pool.length;
/** Of the last id: those of one millisecond are numbered on. */
const last = { msecs: 0, seq: 0 };

/** A new UUIDv7: made in the app, ordered by time, also within a millisecond. */
export function newId(): string {
  const random = nextBytes();
  // eslint-disable-next-line no-restricted-syntax -- an id says when it was made; nothing is decided by it
  const now = Date.now();
  if (now > last.msecs) Object.assign(last, { msecs: now, seq: random.readUInt32BE(6) >>> 1 });
  else last.seq += 1;
  return v7({ random, msecs: last.msecs, seq: last.seq });
}

function nextBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** Whether a text from outside can be asked for in a column of ids. */
export function isId(text: string): boolean {
  return validate(text);
}
