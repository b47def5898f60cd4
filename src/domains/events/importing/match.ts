/** Finds the entries of a text again among those that are there, so that they keep ids, addresses and calendar uids. Pure. */
import { likeness, plainTitle } from './likeness.ts';

export interface Present {
  id: string;
  /** Keys the text had for it in earlier imports. */
  keys: readonly string[];
  title: string;
  code: string | null;
  date: string | null;
  start: string | null;
}

export interface Wanted {
  key: string;
  title: string;
  code: string | null;
  date: string | null;
  start: string | null;
}

type Test = (wanted: Wanted, present: Present) => boolean;

const sameTitle: Test = (a, b) => plainTitle(a.title) === plainTitle(b.title);
const sameDay: Test = (a, b) => a.date === b.date;
const sameStart: Test = (a, b) => a.start === b.start;
const sameCode: Test = (a, b) => a.code !== null && a.code.toUpperCase() === b.code?.toUpperCase();
const sameKey: Test = (a, b) => b.keys.includes(a.key);
/** `Velkomst` and `Velkomst og kaffe`. */
const longerTitle: Test = (a, b) => {
  const [short = '', long = ''] = [plainTitle(a.title), plainTitle(b.title)].sort(
    (x, y) => x.length - y.length,
  );
  return short.length >= 5 && long.startsWith(`${short} `);
};
const nearTitle =
  (least: number): Test =>
  (a, b) =>
    likeness(a.title, b.title) >= least;

/** From certain to likely; what one pass finds is gone for the next. */
const passes: readonly (readonly Test[])[] = [
  [sameKey, sameStart],
  [sameKey],
  [sameCode, sameDay, nearTitle(0.5)],
  [sameTitle, sameDay, sameStart],
  [sameTitle, sameDay],
  [sameCode, nearTitle(0.8)],
  [sameDay, sameStart, nearTitle(0.6)],
  [sameTitle],
  [sameDay, nearTitle(0.85)],
  [sameDay, longerTitle],
];

/** For each wanted entry, by its place in the list, the id of the present one. Each present one is found once. */
export function matchEntries(wanted: readonly Wanted[], present: readonly Present[]): Map<number, string> {
  const found = new Map<number, string>();
  const free = new Set(present);
  for (const tests of passes)
    for (const [index, one] of wanted.entries()) {
      if (found.has(index)) continue;
      for (const candidate of free)
        if (tests.every((test) => test(one, candidate))) {
          found.set(index, candidate.id);
          free.delete(candidate);
          break;
        }
      if (free.size === 0) return found;
    }
  return found;
}
