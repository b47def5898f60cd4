/** What must wait in the database but be readable to nobody who has only the database. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { secretKey } from './secret.ts';

const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM: initialisation vector, authentication tag, ciphertext. */
export function seal(purpose: string, value: unknown): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', secretKey(purpose), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Null where it was sealed with another secret or has been altered. */
export function unseal(purpose: string, sealed: Buffer): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretKey(purpose), sealed.subarray(0, ivLength));
    decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    const body = decipher.update(sealed.subarray(ivLength + tagLength));
    return JSON.parse(Buffer.concat([body, decipher.final()]).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
