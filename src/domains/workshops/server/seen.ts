import { createHash } from 'node:crypto';

/** Stands for values somebody saw in a form, so that a save over somebody else's is noticed whatever else has changed. */
export function seenMark(...values: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);
}
