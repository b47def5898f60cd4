import type { ReadItem, ReadText, Reading } from './reading.ts';
import { similarity } from './similarity.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';
import { plainForm } from './words.ts';

/** Where an item stands in a reading: the day's and the item's place in their lists. */
export interface ItemPlace {
  day: number;
  item: number;
}

export type ComparedField = 'title' | 'description' | 'speakers' | 'parts' | 'place';

/** A field in which two items differ, with the words of both. */
export interface Difference {
  field: ComparedField;
  first: string;
  second: string;
  words: DiffPart[];
}

/** Items that look like one session repeated; the first is the earliest. */
export interface RepeatProposal {
  items: ItemPlace[];
  reason: 'code' | 'title';
  /** How each later item differs from the first: one list for each of them. */
  differences: Difference[][];
}

/** An entry of an outline and the fuller words about the same session: another item or a text of the reading. */
export interface MergeProposal {
  outline: ItemPlace;
  fuller: { item: ItemPlace } | { text: number };
  /** From 0 to 1. */
  likeness: number;
  /** What merging would add to the outline's entry, and where the two contradict each other. */
  adds: ComparedField[];
  differences: Difference[];
}

interface Placed {
  place: ItemPlace;
  item: ReadItem;
  date: string | null;
}

const SAME_TITLE = 0.86;
const CODED_TITLE = 0.5;
/** Beyond this many items only equal titles are compared: the pairs would be too many. */
const MOST_COMPARED = 600;

function placed(reading: Reading): Placed[] {
  return reading.days.flatMap((day, at) =>
    day.items.map((item, index) => ({ place: { day: at, item: index }, item, date: day.date })),
  );
}

/** Sessions held more than once, by code (1A and 1B) and by near-equal title. Nothing is changed. */
export function proposeRepeats(reading: Reading): RepeatProposal[] {
  const all = placed(reading).filter(
    ({ item }) => !['break', 'meal', 'registration', 'travel'].includes(item.kind),
  );
  const proposals: RepeatProposal[] = [];
  const taken = new Set<Placed>();
  all.forEach((first, at) => {
    if (taken.has(first)) return;
    const others = all
      .slice(at + 1)
      .filter((other) => !taken.has(other) && isRepeat(first, other, all.length));
    if (others.length === 0) return;
    for (const each of [first, ...others]) taken.add(each);
    const byCode = others.some((other) => pairedCodes(first.item, other.item));
    proposals.push({
      items: [first, ...others].map((each) => each.place),
      reason: byCode ? 'code' : 'title',
      differences: others.map((other) => differences(first.item, other.item)),
    });
  });
  return proposals;
}

function isRepeat(first: Placed, other: Placed, count: number): boolean {
  const sameTime = first.date === other.date && first.item.start === other.item.start;
  if (sameTime || first.item.start === null || other.item.start === null) return false;
  if (plainForm(first.item.title) === plainForm(other.item.title))
    return first.item.kind !== 'plenary' || pairedCodes(first.item, other.item);
  if (count > MOST_COMPARED) return false;
  const likeness = similarity(first.item.title, other.item.title);
  if (pairedCodes(first.item, other.item)) return likeness >= CODED_TITLE;
  // Numbers tell rounds apart: "Openspace 1" and "Openspace 2".
  return (
    likeness >= SAME_TITLE &&
    numbers(first.item.title) === numbers(other.item.title) &&
    first.item.kind !== 'plenary'
  );
}

function numbers(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

/** "1A" and "1B": the same number, another letter; or the very same code. */
function pairedCodes(a: ReadItem, b: ReadItem): boolean {
  const [first, second] = [/^(\d+)([A-ZÆØÅ])$/.exec(a.code ?? ''), /^(\d+)([A-ZÆØÅ])$/.exec(b.code ?? '')];
  return first !== null && second !== null && first[1] === second[1] && first[2] !== second[2];
}

function fieldText(item: ReadItem, field: ComparedField): string {
  const people = (speakers: ReadItem['speakers']): string =>
    speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; ');
  if (field === 'speakers') return people(item.speakers);
  if (field === 'parts')
    return item.parts
      .map((part) => [part.title, people(part.speakers), part.description ?? ''].join('\n'))
      .join('\n\n');
  return item[field] ?? '';
}

const FIELDS: readonly ComparedField[] = ['title', 'description', 'speakers', 'parts', 'place'];

function differences(a: ReadItem, b: ReadItem): Difference[] {
  return FIELDS.flatMap((field) => {
    const [first, second] = [fieldText(a, field), fieldText(b, field)];
    return first === second ? [] : [{ field, first, second, words: wordDiff(first, second) }];
  });
}

/** Outline entries and fuller descriptions of the same sessions. Nothing is merged. */
export function proposeMerges(reading: Reading): MergeProposal[] {
  const all = placed(reading);
  const compared = all.length > MOST_COMPARED ? [] : all;
  const pairs = compared.flatMap((outline) => compared.flatMap((fuller) => itemMerge(outline, fuller)));
  const texts = compared.flatMap((outline) =>
    reading.texts.flatMap((text, at) => textMerge(outline, text, at)),
  );
  return [...pairs, ...texts].sort((a, b) => b.likeness - a.likeness);
}

const ALIKE = 0.6;

function itemMerge(outline: Placed, fuller: Placed): MergeProposal[] {
  const bare = isOutline(outline.item) && !isOutline(fuller.item);
  const sameDay = outline.date === fuller.date || outline.date === null || fuller.date === null;
  const timesAgree =
    outline.item.start === null || fuller.item.start === null || outline.item.start === fuller.item.start;
  if (!bare || !sameDay || !timesAgree || outline.item === fuller.item) return [];
  const likeness = titleLikeness(outline.item.title, fuller.item.title);
  if (likeness < ALIKE) return [];
  const adds = FIELDS.filter(
    (field) => fieldText(outline.item, field) === '' && fieldText(fuller.item, field) !== '',
  );
  const contradicting = differences(outline.item, fuller.item).filter(({ field }) => !adds.includes(field));
  return [
    { outline: outline.place, fuller: { item: fuller.place }, likeness, adds, differences: contradicting },
  ];
}

function isOutline(item: ReadItem): boolean {
  return item.description === null && item.parts.length === 0;
}

/** A text whose heading is the item's title. */
function textMerge(outline: Placed, text: ReadText, at: number): MergeProposal[] {
  if (text.heading === null || text.text.trim().length < 20 || !isOutline(outline.item)) return [];
  const likeness = titleLikeness(outline.item.title, text.heading);
  if (likeness < 0.75 || ['break', 'meal'].includes(outline.item.kind)) return [];
  return [{ outline: outline.place, fuller: { text: at }, likeness, adds: ['description'], differences: [] }];
}

/** Alike by letters, or by the long words they share: "Formiddagsmøde – Torvet i byen" and "Et nyt torv i byen". */
function titleLikeness(a: string, b: string): number {
  const letters = similarity(a, b);
  const [first, second] = [longWords(a), longWords(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const least = Math.min(first.size, second.size);
  const byWords = least >= 2 && shared >= 2 ? shared / least : 0;
  return Math.max(letters >= 0.75 ? letters : 0, byWords * 0.95);
}

/** Words of five letters or more, cut so that endings do not matter. */
function longWords(text: string): Set<string> {
  return new Set(
    plainForm(text)
      .split(' ')
      .filter((word) => word.length >= 5)
      .map((word) => word.slice(0, Math.max(5, Math.min(9, word.length - 2)))),
  );
}
