import { v7, validate } from 'uuid';

/** A new UUIDv7: made in the app, ordered by time. */
export function newId(): string {
  return v7();
}

/** Whether a text from outside can be asked for in a column of ids. */
export function isId(text: string): boolean {
  return validate(text);
}
