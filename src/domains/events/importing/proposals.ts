/** What in a reading may be one session: repeats, and an outline beside a fuller description. Pure and browser-safe. */
import type { Proposal } from '../editor/import/proposal.ts';
import type { ReadItem } from '../reader/reading.ts';
import { likeness, plainTitle, roundOf } from './likeness.ts';

export type ProposedItem = Omit<ReadItem, 'line'> & { id: string; line?: number };
export interface ProposedDay {
  date: string | null;
  items: readonly ProposedItem[];
}

interface Placed {
  item: ProposedItem;
  date: string | null;
}

/** Kinds that come again and again under one name without being one thing. */
const recurring = new Set(['break', 'meal', 'registration', 'social', 'travel', 'plenary']);
const nearTitle = 0.8;

/** Proposals in the order of the text. Nothing is joined by itself; each waits for a yes. */
export function findProposals(days: readonly ProposedDay[]): Proposal[] {
  const placed = days.flatMap(({ date, items }) => items.map((item) => ({ item, date })));
  const merges = mergesIn(placed);
  return [...repeatsIn(placed), ...merges];
}

/** Same number in another round (1A, 1B) with a near title; or one title of some length at another time. */
function repeatsIn(placed: readonly Placed[]): Proposal[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    if (recurring.has(one.item.kind)) continue;
    const round = roundOf(one.item.code);
    const title = plainTitle(one.item.title);
    const key = round
      ? `code ${round.number}`
      : title.length >= 8 && one.item.start
        ? `title ${title}`
        : null;
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const same = nearOnes(group);
    return same.length > 1 ? [proposal('repeat', same)] : [];
  });
}

/** Those like the first, each at a time and in a round of its own. */
function nearOnes(group: readonly Placed[]): Placed[] {
  const [first, ...others] = group;
  if (!first) return [];
  const chosen = [first];
  const taken = new Set([whenAndRound(first)]);
  for (const other of others) {
    if (likeness(first.item.title, other.item.title) < nearTitle || taken.has(whenAndRound(other))) continue;
    if (chosen.some((one) => one.date === other.date && one.item.start === other.item.start)) continue;
    taken.add(whenAndRound(other));
    chosen.push(other);
  }
  return chosen;
}

function whenAndRound({ item, date }: Placed): string {
  const round = roundOf(item.code)?.round;
  return round ? `round ${round}` : `${date} ${item.start}`;
}

/** Two entries with near titles, at one time or one of them without a time. */
function mergesIn(placed: readonly Placed[]): Proposal[] {
  const timeless = placed.filter(({ item }) => item.start === null).slice(0, 400);
  const found: Proposal[] = [];
  const used = new Set<string>();
  const tryPair = (a: Placed, b: Placed) => {
    if (a === b || used.has(a.item.id) || used.has(b.item.id) || !mayBeOne(a, b)) return;
    used.add(a.item.id).add(b.item.id);
    found.push(proposal('merge', [a, b]));
  };
  for (const without of timeless) for (const other of placed) tryPair(other, without);
  const atOnce = new Map<string, Placed[]>();
  for (const one of placed) {
    if (one.item.start === null) continue;
    const key = `${one.date} ${one.item.start}`;
    atOnce.set(key, [...(atOnce.get(key) ?? []), one]);
  }
  for (const same of atOnce.values())
    for (const [index, a] of same.slice(0, 100).entries())
      for (const b of same.slice(index + 1, 100)) tryPair(a, b);
  return found;
}

function mayBeOne(a: Placed, b: Placed): boolean {
  if (recurring.has(a.item.kind) && a.item.kind !== 'plenary') return false;
  if (a.date !== null && b.date !== null && a.date !== b.date) return false;
  const [codeA, codeB] = [a.item.code, b.item.code];
  if (codeA !== null && codeB !== null && codeA.toUpperCase() !== codeB.toUpperCase()) return false;
  return likeness(a.item.title, b.item.title) >= nearTitle;
}

function proposal(kind: Proposal['kind'], placed: readonly Placed[]): Proposal {
  const name = ({ item, date }: Placed) =>
    [date ?? '', item.start ?? '', item.code ?? '', plainTitle(item.title).slice(0, 60)].join(' ');
  return {
    key: `${kind}: ${placed.map(name).join(' | ')}`.slice(0, 3900),
    kind,
    itemIds: placed.map(({ item }) => item.id),
    differences: differencesOf(placed.map(({ item }) => item)),
  };
}

function differencesOf(items: readonly ProposedItem[]): Proposal['differences'] {
  const shown: Record<string, (item: ProposedItem) => string> = {
    title: (item) => item.title,
    description: (item) => item.description ?? '',
    speakers: (item) => item.speakers.map((speaker) => speaker.name).join(', '),
    kind: (item) => item.kind,
    lang: (item) => item.lang,
    place: (item) => item.place ?? '',
  };
  return Object.entries(shown).flatMap(([field, show]) => {
    const values = items.map(show);
    return new Set(values).size > 1 ? [{ field, values }] : [];
  });
}
