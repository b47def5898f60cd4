import type { Reading } from './reading.ts';

/** The hand-made truth of a programme, as far as items are compared. */
export interface Truth {
  days: {
    date: string | null;
    untimed?: unknown[];
    items?: TruthItem[];
  }[];
}
export interface TruthItem {
  start: string;
  end: string | null;
  title: string;
  title_alt?: string[];
  container?: boolean;
  in_prose?: boolean;
}

export interface Score {
  right: number;
  missing: string[];
  extra: string[];
  f1: number;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function sameTitle(read: string, truth: TruthItem): boolean {
  const ours = plain(read);
  return [truth.title, ...(truth.title_alt ?? [])].some((title) => {
    const right = plain(title);
    return ours !== '' && (right.startsWith(ours) || ours.includes(right));
  });
}

const clock = (time: string | null): string | null => (time === '24:00' ? '00:00' : time);

interface Flat extends TruthItem {
  date: string | null;
  next: string | null;
}

function flatten(truth: Truth): Flat[] {
  return truth.days.flatMap((day) => {
    const items = day.items ?? [];
    return items.map((item) => {
      const later = items.map((each) => each.start).filter((start) => start > item.start).sort();
      return { ...item, date: day.date, next: later[0] ?? null };
    });
  });
}

/** Compares items as the README of the programmes says: start, end, title and date must be right. */
export function itemScore(reading: Reading, truth: Truth): Score {
  const wanted = flatten(truth);
  const untimed = new Set(truth.days.filter((day) => day.untimed).map((day) => day.date));
  const used = new Set<Flat>();
  const extra: string[] = [];
  let right = 0;
  for (const day of reading.days) {
    for (const item of day.items) {
      if (item.start === null && untimed.has(day.date)) continue;
      const fits = (each: Flat): boolean =>
        each.start === item.start &&
        (clock(each.end) === item.end || (each.end === null && (item.end === null || item.end === each.next))) &&
        (each.date === null || each.date === day.date) &&
        sameTitle(item.title, each);
      const hit = wanted.find((each) => !used.has(each) && !each.container && fits(each)) ?? wanted.find((each) => !used.has(each) && fits(each));
      if (hit) used.add(hit);
      if (hit && !hit.container) right += 1;
      else if (!hit) extra.push(`${day.date ?? '?'} ${item.start ?? '?'}-${item.end ?? '?'} ${item.title}`);
    }
  }
  const missing = wanted.filter((each) => !used.has(each) && !each.container && !each.in_prose);
  const f1 = right + extra.length + missing.length === 0 ? 1 : (2 * right) / (2 * right + extra.length + missing.length);
  return { right, extra, missing: missing.map((each) => `${each.date ?? '?'} ${each.start}-${each.end ?? '?'} ${each.title}`), f1 };
}
