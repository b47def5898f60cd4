import type { Draft, DraftItem } from './draft.ts';
import { likeness } from './likeness.ts';
import { note, type WarningNote } from './warnings.ts';

/** The keyword form and the long form of a recommendation become one. */
export function pairItems(one: Draft, other: Draft, notes: WarningNote[]): DraftItem[] {
  if (one.items.length === 0) return other.items;
  if (other.items.length === 0) return one.items;
  const [brief, long] = meanLength(one) <= meanLength(other) ? [one, other] : [other, one];
  if (long.isRunOn) return withSentences(brief.items, long, notes);
  return withEntries(brief, long, notes);
}

/** Whether two lists are keyword and long forms of the same: most of the shorter forms stand in the longer ones. */
export function sayTheSame(one: Draft, other: Draft): boolean {
  const [brief, long] = meanLength(one) <= meanLength(other) ? [one, other] : [other, one];
  if (long.isRunOn) return true;
  const found = brief.items.filter((item) =>
    long.items.some((each) => likeness(item.text, wholeText(each)) >= 0.6),
  );
  return found.length > 0 && found.length >= brief.items.length * 0.6;
}

function meanLength({ items }: Draft): number {
  return (
    items.reduce((sum, item) => sum + item.text.length + (item.detail?.length ?? 0), 0) /
    Math.max(1, items.length)
  );
}

function wholeText(item: DraftItem): string {
  return item.detail === null ? item.text : `${item.text}: ${item.detail}`;
}

/** Two lists: each keyword takes the long form most like it; with as many in each, the order counts too. */
function withEntries(brief: Draft, long: Draft, notes: WarningNote[]): DraftItem[] {
  const free = new Set(long.items);
  const isEqual = brief.items.length === long.items.length;
  const found = new Map<DraftItem, DraftItem>();
  const pairs = brief.items.flatMap((item, at) =>
    long.items.map((each, place) => ({
      item,
      each,
      score: likeness(item.text, wholeText(each)) + (isEqual && at === place ? 0.25 : 0),
    })),
  );
  for (const { item, each, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < 0.4 || found.has(item) || !free.has(each)) continue;
    found.set(item, each);
    free.delete(each);
  }
  const title = brief.area ?? brief.title;
  for (const item of [...brief.items.filter((item) => !found.has(item)), ...free])
    notes.push(note('not-paired', item.line, { title, text: item.text }));
  const paired = brief.items.map((item) => {
    const each = found.get(item);
    return each && each.text !== item.text
      ? { ...item, detail: wholeText(each) }
      : { ...item, detail: each?.detail ?? item.detail };
  });
  return [...paired, ...free];
}

/** The sentences of a long form that runs on are given out in order, each keyword taking those most like it. */
function withSentences(brief: readonly DraftItem[], long: Draft, notes: WarningNote[]): DraftItem[] {
  const sentences = untilSubheading(long, notes);
  const groups = inOrder(brief, sentences);
  return brief.map((item, at) => {
    const detail = (groups[at] ?? []).map(wholeText).join(' ');
    if (detail === '')
      notes.push(note('not-paired', item.line, { title: long.area ?? long.title, text: item.text }));
    return { ...item, detail: detail === '' ? item.detail : detail };
  });
}

/** A sentence that begins with the case's name is the heading of what follows the list. */
export function untilSubheading(long: Draft, notes: WarningNote[]): DraftItem[] {
  const name = long.caseName?.toLowerCase() ?? '';
  const end =
    name === '' ? -1 : long.items.findIndex((item, at) => at > 0 && item.text.toLowerCase().startsWith(name));
  if (end > 0) {
    long.account.unshift(...long.items.slice(end).map(wholeText));
    return long.items.slice(0, end);
  }
  const told = long.items.findIndex((item, at) => at > 0 && TOLD.test(item.text));
  if (told < 0) return long.items;
  const kept = long.items.slice(0, told);
  long.account.unshift(...long.items.slice(told).map(wholeText));
  notes.push(note('end-unsure', long.line, { text: kept.at(-1)?.text ?? '' }));
  return kept;
}

const TOLD =
  /(?<!\p{L})(?:deltagerne|workshopdeltagerne|deltakerne|deltagarna|participants|gruppen|gruppa)\s|(?<!\p{L})(?:mente|anbefalede|anbefalte|foreslog|foreslo|diskuterede|diskuterte|menade|föreslog|suggested|discussed|recommended)(?!\p{L})/iu;

/** The division in order, at least one sentence each where there are enough, with the greatest likeness in all. */
function inOrder(brief: readonly DraftItem[], sentences: readonly DraftItem[]): DraftItem[][] {
  const score = brief.map((item) => sentences.map((sentence) => likeness(item.text, wholeText(sentence))));
  const best: { value: number; from: number }[][] = [];
  for (let at = 0; at <= brief.length; at += 1) {
    best.push([]);
    for (let end = 0; end <= sentences.length; end += 1) {
      const row = best[at] ?? [];
      if (at === 0) {
        row.push({ value: end === 0 ? 0 : -Infinity, from: 0 });
        continue;
      }
      let found = { value: -Infinity, from: 0 };
      for (let from = 0; from <= end; from += 1) {
        const taken = end - from;
        if (taken === 0 && sentences.length >= brief.length) continue;
        const own = (score[at - 1] ?? []).slice(from, end);
        // The first sentence of a group carries it; a further one counts less than one's own.
        const value =
          (best[at - 1]?.[from]?.value ?? -Infinity) +
          (own[0] ?? 0) +
          own.slice(1).reduce((sum, each) => sum + each / 3, 0);
        if (value > found.value) found = { value, from };
      }
      row.push(found);
    }
  }
  const groups: DraftItem[][] = [];
  let end = sentences.length;
  for (let at = brief.length; at > 0; at -= 1) {
    const from = best[at]?.[end]?.from ?? 0;
    groups.unshift(sentences.slice(from, end));
    end = from;
  }
  return groups;
}
