/** Keys are ours: folders and names of small letters, digits and hyphens, one ending. Anything else is no key. */
const pattern = /^(?:[a-z0-9][a-z0-9-]{0,63}\/){0,3}[a-z0-9][a-z0-9-]{0,63}(?:\.[a-z0-9]{1,8})?$/;

export function isStorageKey(key: string): boolean {
  return pattern.test(key);
}

export function checkKey(key: string): string {
  if (!isStorageKey(key)) throw new Error('This is not a key of the storage.');
  return key;
}
