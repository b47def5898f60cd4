import type { ReadItem } from './reading.ts';
import { plainForm } from './words.ts';
import { note, type Note } from './warnings.ts';

/**
 * The same item twice in one day, as when a programme was pasted twice: the fuller one stays. What only the other
 * one says is given back, so that it is kept as text and nothing is merged silently.
 */
export function withoutRepeats(items: readonly ReadItem[]): {
  items: ReadItem[];
  notes: Note[];
  dropped: ReadItem[];
} {
  const kept = new Map<string, ReadItem>();
  const dropped: ReadItem[] = [];
  const pairs: [ReadItem, ReadItem][] = [];
  for (const item of items) {
    const key =
      item.start === null
        ? ''
        : [item.start, item.end, plainForm(item.title), item.code, keyOfPlace(item)].join('|');
    const first = kept.get(key);
    if (!first || key === '') kept.set(key === '' ? `untimed ${String(kept.size)}` : key, item);
    else {
      const [fuller, poorer] = weight(item) > weight(first) ? [item, first] : [first, item];
      kept.set(key, fuller);
      pairs.push([fuller, poorer]);
      if (!covers(fuller, poorer)) dropped.push(poorer);
    }
  }
  return { items: [...kept.values()], notes: notesFor(pairs), dropped };
}

/** Talks in two rooms at one time are two; a break is the same in every room. */
function keyOfPlace(item: ReadItem): string {
  return item.kind === 'break' || item.kind === 'meal' ? '' : plainForm(item.place ?? '');
}

function weight(item: ReadItem): number {
  return (
    (item.description?.length ?? 0) + 50 * item.speakers.length + 50 * item.parts.length + item.prices.length
  );
}

/** The fuller item says everything the other one says. */
function covers(fuller: ReadItem, poorer: ReadItem): boolean {
  const text = plainForm(fuller.description ?? '');
  const said = poorer.description === null || text.includes(plainForm(poorer.description));
  const names = new Set(fuller.speakers.map((speaker) => speaker.name));
  return (
    said &&
    poorer.speakers.every((speaker) => names.has(speaker.name)) &&
    poorer.parts.length <= fuller.parts.length
  );
}

function notesFor(pairs: readonly [ReadItem, ReadItem][]): Note[] {
  const [first] = pairs;
  if (!first) return [];
  if (pairs.length === 1)
    return [note('repeated-text', first[1].line, { title: first[1].title, line: String(first[0].line) })];
  const line = Math.max(...first.map((item) => item.line));
  return [
    note('pasted-twice', line, {
      count: String(pairs.length),
      line: String(Math.min(...pairs.flat().map((item) => item.line))),
    }),
  ];
}
