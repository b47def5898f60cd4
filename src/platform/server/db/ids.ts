import { v7 } from 'uuid';

/** A new UUIDv7: made in the app, ordered by time. */
export function newId(): string {
  return v7();
}
