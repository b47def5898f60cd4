/**
 * Who is in: pure. Each entry carries its device and that device's counter; an undo names the entry it takes back. So the
 * answer is the same however batches are mixed, repeated or late: somebody is in while one of their entries is not
 * undone. The server's order says only which of several was first. Browser-safe.
 */
import type { DoorItem, Entry, Guest } from './schema.ts';

export function tagOf({ deviceId, counter }: { deviceId: string | null; counter: number }): string {
  return `${deviceId ?? ''} ${counter}`;
}

/** Entries of both, each once, in the server's order. */
export function mergeEntries(known: readonly Entry[], news: readonly Entry[]): Entry[] {
  const byTag = new Map(known.map((entry) => [tagOf(entry), entry]));
  for (const entry of news) byTag.set(tagOf(entry), byTag.get(tagOf(entry)) ?? entry);
  return [...byTag.values()].sort((one, other) => one.number - other.number);
}

/** The entries that hold, by registration: the first let somebody in, the others found them in already. */
export function presence(entries: readonly Entry[]): Map<string, Entry[]> {
  const undone = new Set(entries.flatMap((entry) => (entry.undone ? [tagOf(entry.undone)] : [])));
  const present = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.kind === 'undo' || entry.outcome !== 'taken' || entry.registrationId === null) continue;
    if (undone.has(tagOf(entry))) continue;
    const others = present.get(entry.registrationId) ?? [];
    present.set(
      entry.registrationId,
      [...others, entry].sort((one, other) => one.number - other.number),
    );
  }
  return present;
}

/** The log as it would stand once the server has taken what a phone still has to send. */
export function withQueue(
  log: readonly Entry[],
  deviceId: string,
  queue: readonly DoorItem[],
  at: string,
): Entry[] {
  const last = log.at(-1)?.number ?? 0;
  const pending = queue.map((item, index): Entry => {
    return {
      number: last + 1 + index,
      deviceId,
      counter: item.counter,
      kind: item.kind,
      registrationId: 'registrationId' in item ? item.registrationId : null,
      undone: 'undone' in item ? item.undone : null,
      outcome: 'taken',
      door: null,
      at,
    };
  });
  return mergeEntries(log, pending);
}

/** Walk-ins a phone has still to send: registered by the server only later, yet in. */
export function waitingWalkIns(queue: readonly DoorItem[], deviceId: string): number {
  const undone = new Set(queue.flatMap((item) => ('undone' in item ? tagOf(item.undone) : [])));
  return queue.filter(({ kind, counter }) => kind === 'walk_in' && !undone.has(tagOf({ deviceId, counter })))
    .length;
}

export function guestsBy(guests: readonly Guest[], field: 'id' | 'ticket'): ReadonlyMap<string, Guest> {
  return new Map(guests.map((guest) => [guest[field], guest]));
}

export interface DoubleUse {
  registrationId: string;
  /** This phone's entry, and the one of another it collides with. */
  mine: Entry;
  other: Entry;
  /** Whether this phone's entry counts. */
  wasFirst: boolean;
}

/** Tickets that this phone and another have both taken: what both are told once the server has heard of both. */
export function doubleUses(entries: readonly Entry[], deviceId: string): DoubleUse[] {
  const found: DoubleUse[] = [];
  for (const [registrationId, active] of presence(entries)) {
    const [first] = active;
    const mine = active.find((entry) => entry.deviceId === deviceId);
    if (!first || !mine) continue;
    const other = first === mine ? active.find((entry) => entry.deviceId !== deviceId) : first;
    if (other) found.push({ registrationId, mine, other, wasFirst: first === mine });
  }
  return found;
}

/** Letters as people type them without the right keyboard: `Søren`, `soren` and `Soeren` are the same. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øœ]|oe/g, 'o')
    .replace(/æ|ae|aa/g, 'a')
    .replaceAll('ð', 'd')
    .replaceAll('þ', 'th')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Guests in whose name every typed word begins a word, in the list's order. */
export function findGuests<Named extends Pick<Guest, 'name'>>(
  guests: readonly Named[],
  query: string,
  limit: number,
): Named[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found: Named[] = [];
  for (const guest of guests) {
    const parts = fold(guest.name).split(' ');
    if (words.every((word) => parts.some((part) => part.startsWith(word)))) found.push(guest);
    if (found.length === limit) break;
  }
  return found;
}

/** The ticket's token in what a code says: alone, or at the end of an address. */
export function ticketIn(text: string): string | null {
  return /(?:^|[/=\s])([\w-]{43})\s*$/.exec(text)?.[1] ?? null;
}
