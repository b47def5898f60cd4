/**
 * Tokens of links that must be made again (in every mail, on every sheet of paper): an id and a keyed hash of 128 bits over
 * it, so the database holds nothing that opens anything (docs/decisions/2026-11-22-personal-links.md).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretKey } from './secret.ts';

/** 43 signs of base64url. A higher `version` makes older links invalid. */
export function idToken(purpose: string, id: string, version: number): string {
  return Buffer.concat([idBytes(id), mac(purpose, id, version)]).toString('base64url');
}

/** The id inside a token of the right form, still to be proven by `isIdToken` with the version that is kept. */
export function idOfToken(token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function isIdToken(purpose: string, token: string, version: number): boolean {
  const id = idOfToken(token);
  if (id === null) return false;
  return timingSafeEqual(Buffer.from(token, 'base64url').subarray(16), mac(purpose, id, version));
}

function mac(purpose: string, id: string, version: number): Buffer {
  return createHmac('sha256', secretKey(purpose)).update(`${id} ${version}`).digest().subarray(0, 16);
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
