/** Tokens of links: 256 bits, of which the database keeps only the hash. */
import { hash, randomBytes } from 'node:crypto';
import { secretKey } from './secret.ts';

export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** A stable pseudonym of an address for counters, which nobody without the secret can turn back. */
export function pseudonym(value: string): string {
  // A key of a hash block's own length before the value, the end cut off: as good as a keyed hash here, and fast.
  const key = secretKey('pseudonym');
  return hash('sha256', Buffer.concat([key, key, Buffer.from(value)]), 'base64url').slice(0, 22);
}
