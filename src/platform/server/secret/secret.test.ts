import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';
import { openSecret } from './secret.ts';
import { hashToken, newToken, pseudonym } from './tokens.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samskab-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the secret is made once, and only its owner may read it', () => {
  const first = openSecret(join(folder, 'data'));
  expect(openSecret(join(folder, 'data'))).toBe(first);
  expect(Buffer.from(first, 'base64url')).toHaveLength(32);
  expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
});

test('what is sealed opens with the same secret and purpose only, and not after a change', () => {
  openSecret(join(folder, 'one'));
  const sealed = seal('mail', { path: '/da/sign-in/link/abc' });
  expect(sealed.toString('latin1')).not.toContain('abc');
  expect(unseal('mail', sealed)).toEqual({ path: '/da/sign-in/link/abc' });
  expect(unseal('other', sealed)).toBeNull();
  const altered = Buffer.from(sealed);
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  expect(unseal('mail', altered)).toBeNull();
  openSecret(join(folder, 'two'));
  expect(unseal('mail', sealed)).toBeNull();
});

test('a token has 256 bits and is known by its hash', () => {
  const { token, hash } = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(hashToken(token)).toEqual(hash);
  expect(newToken().token).not.toBe(token);
});

test('a pseudonym is stable and does not show the address', () => {
  openSecret(folder);
  expect(pseudonym('a@example.org')).toBe(pseudonym('a@example.org'));
  expect(pseudonym('a@example.org')).not.toBe(pseudonym('b@example.org'));
  expect(readFileSync(join(folder, 'secret'), 'utf8')).not.toContain('example');
});
