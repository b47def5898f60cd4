/**
 * What a phone keeps of a door: in IndexedDB, each value encrypted by AES-GCM with a key of the browser that no script
 * can read out. Wiping removes the key with the rest.
 */
import type { DoorCategory, DoorItem, Entry, Guest } from '../schema.ts';

export interface Kept {
  roster: { digest: string; guests: Guest[] };
  log: Entry[];
  meta: {
    expiresAt: string;
    walkIns: boolean;
    categories: DoorCategory[];
    /** The last counter used by this phone. */
    counter: number;
    /** How much the server's clock is ahead of this phone's, in milliseconds. */
    skew: number;
    /** When the server was last heard, by its own clock. */
    heardAt: number;
    /** Tags of double uses, and counters of refusals, that have been read. */
    understood: string[];
  };
}

/** An entry to be sent, with this phone's own time of it. */
export interface Queued {
  item: DoorItem;
  at: number;
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export class DoorStore {
  readonly name: string;
  private readonly base: IDBDatabase;
  private readonly key: CryptoKey;

  private constructor(name: string, base: IDBDatabase, key: CryptoKey) {
    this.name = name;
    this.base = base;
    this.key = key;
  }

  /** @param path of the door's page; the service worker knows the store by it */
  static async open(path: string): Promise<DoorStore> {
    const name = `door ${path}`;
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys');
      request.result.createObjectStore('values');
      request.result.createObjectStore('queue');
    };
    const base = await done(request);
    // Somebody else, such as the service worker, wants to wipe it.
    base.onversionchange = () => base.close();
    return new DoorStore(name, base, await openKey(base));
  }

  async read<Name extends keyof Kept>(name: Name): Promise<Kept[Name] | null> {
    const found = await done(this.base.transaction('values').objectStore('values').get(name));
    return found === undefined ? null : this.unseal<Kept[Name]>(found as Sealed);
  }

  async queue(): Promise<Queued[]> {
    const found = await done(this.base.transaction('queue').objectStore('queue').getAll());
    return Promise.all(found.map((sealed) => this.unseal<Queued>(sealed as Sealed)));
  }

  /** All of it or nothing, on the disk before it is answered. */
  async write(values: Partial<Kept>, queue: { add?: Queued; sent?: readonly number[] } = {}): Promise<void> {
    const entries = Object.entries(values);
    const sealed = await Promise.all(entries.map(async ([name, value]) => [name, await this.seal(value)]));
    const added = queue.add && (await this.seal(queue.add));
    const step = this.base.transaction(['values', 'queue'], 'readwrite', { durability: 'strict' });
    for (const [name, value] of sealed) step.objectStore('values').put(value, name as string);
    if (queue.add) step.objectStore('queue').put(added, queue.add.item.counter);
    for (const counter of queue.sent ?? []) step.objectStore('queue').delete(counter);
    await finished(step);
  }

  /** The names go; what has not been sent, which holds none but walk-ins', stays. */
  async forgetGuests(): Promise<void> {
    const step = this.base.transaction('values', 'readwrite', { durability: 'strict' });
    step.objectStore('values').delete('roster');
    step.objectStore('values').delete('log');
    await finished(step);
  }

  async wipe(): Promise<void> {
    this.base.close();
    await done(indexedDB.deleteDatabase(this.name));
  }

  private async seal(value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, plain) };
  }

  private async unseal<Value>({ iv, data }: Sealed): Promise<Value> {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.key, data);
    return JSON.parse(new TextDecoder().decode(plain)) as Value;
  }
}

async function openKey(base: IDBDatabase): Promise<CryptoKey> {
  const kept: unknown = await done(base.transaction('keys').objectStore('keys').get('key'));
  if (kept) return kept as CryptoKey;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const step = base.transaction('keys', 'readwrite', { durability: 'strict' });
  step.objectStore('keys').put(key, 'key');
  await finished(step);
  return key;
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}

function finished(step: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    step.oncomplete = () => resolve();
    step.onerror = step.onabort = () => reject(step.error ?? new Error('storage failed'));
  });
}
