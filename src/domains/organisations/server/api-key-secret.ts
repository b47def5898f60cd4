import { createHash, randomBytes } from 'node:crypto';

/** So that scanners for leaked secrets, and people, recognise one. */
const prefix = 'samskab_';
const form = /^samskab_[A-Za-z0-9_-]{43}$/;

export function newApiKey(): string {
  return prefix + randomBytes(32).toString('base64url');
}

export function isApiKey(text: string): boolean {
  return form.test(text);
}

/** 256 random bits need no slow hash: there is nothing to guess. */
export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
