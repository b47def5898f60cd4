/**
 * The installation's secret: made at the first start, kept in DATA_DIR/secret, readable by its owner alone. Sessions
 * are signed with it and waiting mails are sealed with it, so a copy of the database alone opens nothing.
 */
import { randomBytes, hkdfSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Page build and server are separate module graphs in one process; they find the secret through a global symbol. */
const key = Symbol.for('samskab.secret');
const holder = globalThis as { [key]?: string };

/** Reads the secret, or makes it where there is none yet. Call it once at start, before anything asks for it. */
export function openSecret(dataDir: string): string {
  const secret = readSecret(join(dataDir, 'secret')) ?? makeSecret(dataDir);
  holder[key] = secret;
  return secret;
}

/** @throws Error where nobody has called openSecret */
export function currentSecret(): string {
  const secret = holder[key];
  if (secret === undefined) throw new Error('The secret has not been opened.');
  return secret;
}

/** A key of 32 bytes for one purpose; purposes do not share keys. */
export function secretKey(purpose: string): Buffer {
  const secret = currentSecret();
  if (derived.secret !== secret) derived = { secret, keys: new Map() };
  let key = derived.keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', secret, '', `samskab ${purpose}`, 32));
    derived.keys.set(purpose, key);
  }
  return key;
}

let derived: { secret: string; keys: Map<string, Buffer> } = { secret: '', keys: new Map() };

function readSecret(path: string): string | null {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    return secret.length >= 32 ? secret : null;
  } catch {
    return null;
  }
}

/** Linked into place, so that of two processes starting at once both end up with the same whole file. */
function makeSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secret');
  const draft = join(dataDir, `secret.${process.pid}.${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = readSecret(path);
  if (secret === null)
    throw new Error('The file "secret" in DATA_DIR cannot be used: it is empty or too short.');
  return secret;
}
