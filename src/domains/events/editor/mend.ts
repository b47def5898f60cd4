/**
 * One change to a reading that is being mended. The browser and the plain forms use the same changes, so that the
 * page does the same with and without JavaScript. Changes return a new value and never lose a line of the source:
 * what is no item becomes a text, what is no text becomes an item. Browser-safe.
 */
import { z } from 'zod';
import {
  factKinds,
  itemFields,
  type ItemFields,
  type MendDay,
  type Mending,
  type MendItem,
  type MendText,
} from './mending.ts';

const id = z.string().min(1).max(40);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const mendChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), title: z.string().max(2000).nullable() }),
  z.object({ kind: z.literal('item'), id, fields: itemFields }),
  z.object({ kind: z.literal('add_item'), dayId: id, after: id.nullable() }),
  z.object({ kind: z.literal('remove_item'), id }),
  z.object({ kind: z.literal('split_item'), id, at: clockTime.nullable(), title: z.string().max(2000) }),
  z.object({ kind: z.literal('merge_item'), id }),
  z.object({ kind: z.literal('shift_item'), id, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ kind: z.literal('item_to_day'), id, dayId: id }),
  z.object({ kind: z.literal('item_to_text'), id }),
  z.object({ kind: z.literal('item_to_part'), id }),
  z.object({ kind: z.literal('part_to_item'), id, part: z.number().int().min(0) }),
  z.object({ kind: z.literal('text_to_item'), id, dayId: id }),
  z.object({
    kind: z.literal('text'),
    id,
    heading: z.string().max(2000).nullable(),
    text: z.string().max(50_000),
  }),
  z.object({ kind: z.literal('remove_text'), id }),
  z.object({
    kind: z.literal('fact'),
    id,
    fact: z.enum(factKinds),
    text: z.string().max(50_000),
    value: z.string().max(2000).nullable(),
  }),
  z.object({ kind: z.literal('remove_fact'), id }),
  z.object({ kind: z.literal('day'), id, date: z.iso.date().nullable() }),
  z.object({ kind: z.literal('add_day'), date: z.iso.date().nullable() }),
  z.object({ kind: z.literal('remove_day'), id }),
  z.object({ kind: z.literal('warning'), id, resolved: z.boolean() }),
  z.object({ kind: z.literal('answer'), key: z.string().max(4000), yes: z.boolean().nullable() }),
]);
export type MendChange = z.infer<typeof mendChange>;

type Of<K extends MendChange['kind']> = Extract<MendChange, { kind: K }>;
type Appliers = { [K in MendChange['kind']]: (mending: Mending, change: Of<K>) => Mending };

/** Applies a change; one that names something unknown changes nothing. */
export function mend(mending: Mending, change: MendChange): Mending {
  const apply = appliers[change.kind] as (mending: Mending, change: MendChange) => Mending;
  return apply(mending, change);
}

const appliers: Appliers = {
  title: (mending, { title }) => ({ ...mending, title: blankToNull(title) }),
  item: (mending, { id: wanted, fields }) => setItem(mending, wanted, fields),
  add_item: (mending, change) => addItem(mending, change.dayId, change.after),
  remove_item: (mending, { id: wanted }) =>
    mapItems(mending, (items) => items.filter((item) => item.id !== wanted)),
  split_item: splitItem,
  merge_item: (mending, { id: wanted }) => mapItems(mending, (items) => mergeWithNext(items, wanted)),
  shift_item: (mending, { id: wanted, by }) => mapItems(mending, (items) => shifted(items, wanted, by)),
  item_to_day: itemToDay,
  item_to_text: itemToText,
  item_to_part: (mending, { id: wanted }) => mapItems(mending, (items) => partOfPrevious(items, wanted)),
  part_to_item: partToItem,
  text_to_item: textToItem,
  text: (mending, { id: wanted, heading, text }) => ({
    ...mending,
    texts: mending.texts.map((entry) =>
      entry.id === wanted ? { ...entry, heading: blankToNull(heading), text } : entry,
    ),
  }),
  remove_text: (mending, { id: wanted }) => ({
    ...mending,
    texts: mending.texts.filter((entry) => entry.id !== wanted),
  }),
  fact: (mending, { id: wanted, fact, text, value }) => ({
    ...mending,
    facts: mending.facts.map((entry) =>
      entry.id === wanted ? { ...entry, kind: fact, text, value: blankToNull(value) } : entry,
    ),
  }),
  remove_fact: (mending, { id: wanted }) => ({
    ...mending,
    facts: mending.facts.filter((entry) => entry.id !== wanted),
  }),
  day: (mending, { id: wanted, date }) => ({
    ...mending,
    days: mending.days.map((day) => (day.id === wanted ? { ...day, date } : day)),
  }),
  add_day: (mending, { date }) => ({
    ...mending,
    days: [...mending.days, { id: `d${mending.next}`, date, items: [] }],
    next: mending.next + 1,
  }),
  remove_day: removeDay,
  warning: (mending, { id: wanted, resolved }) => ({
    ...mending,
    warnings: mending.warnings.map((entry) => (entry.id === wanted ? { ...entry, resolved } : entry)),
  }),
  answer: (mending, { key, yes }) => {
    const { [key]: _, ...others } = mending.answers;
    return { ...mending, answers: yes === null ? others : { ...others, [key]: yes } };
  },
};

function setItem(mending: Mending, wanted: string, fields: ItemFields): Mending {
  return mapItems(mending, (items) =>
    items.map((item) => (item.id === wanted ? { ...item, ...definedFields(fields) } : item)),
  );
}

function definedFields(fields: ItemFields): ItemFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function mapItems(mending: Mending, change: (items: MendItem[], day: MendDay) => MendItem[]): Mending {
  return { ...mending, days: mending.days.map((day) => ({ ...day, items: change(day.items, day) })) };
}

function blankItem(mending: Mending, near: MendItem | undefined): MendItem {
  return {
    id: `i${mending.next}`,
    start: near?.end ?? null,
    end: null,
    title: '',
    kind: 'other',
    code: null,
    description: null,
    speakers: [],
    parts: [],
    place: null,
    lang: mending.lang,
    doors: null,
    prices: [],
    tentative: false,
    line: near?.line ?? 0,
  };
}

function addItem(mending: Mending, dayId: string, after: string | null): Mending {
  const added = mapItems(mending, (items, day) => {
    if (day.id !== dayId) return items;
    const found = items.findIndex((item) => item.id === after);
    const at = found === -1 ? (after === null ? 0 : items.length) : found + 1;
    return [...items.slice(0, at), blankItem(mending, items[at - 1]), ...items.slice(at)];
  });
  return { ...added, next: mending.next + 1 };
}

/** The later half begins at the given time and carries the given title; everything else stays with the first. */
function splitItem(mending: Mending, { id: wanted, at, title }: Of<'split_item'>): Mending {
  const split = mapItems(mending, (items) =>
    items.flatMap((item) => {
      if (item.id !== wanted) return [item];
      const later = { ...blankItem(mending, item), start: at, end: item.end, title, kind: item.kind };
      return [
        { ...item, end: at ?? item.end },
        { ...later, place: item.place, lang: item.lang },
      ];
    }),
  );
  return { ...split, next: mending.next + 1 };
}

/** The next item's title becomes the first line of the description, unless the first item has no title. */
function mergeWithNext(items: MendItem[], wanted: string): MendItem[] {
  const at = items.findIndex((item) => item.id === wanted);
  const first = items[at];
  const second = items[at + 1];
  if (!first || !second) return items;
  return [...items.slice(0, at), merged(first, second), ...items.slice(at + 2)];
}

function merged(first: MendItem, second: MendItem): MendItem {
  const title = first.title.trim() === '' ? second.title : first.title;
  const said = title === second.title ? [] : [second.title];
  const names = new Set(first.speakers.map((speaker) => speaker.name));
  return {
    ...first,
    title,
    start: first.start ?? second.start,
    end: second.end ?? first.end,
    code: first.code ?? second.code,
    description: joined([first.description, ...said, second.description]),
    speakers: [...first.speakers, ...second.speakers.filter((speaker) => !names.has(speaker.name))],
    parts: [...first.parts, ...second.parts],
    place: first.place ?? second.place,
    doors: first.doors ?? second.doors,
    prices: [...new Set([...first.prices, ...second.prices])],
    tentative: first.tentative || second.tentative,
  };
}

function shifted(items: MendItem[], wanted: string, by: number): MendItem[] {
  const at = items.findIndex((item) => item.id === wanted);
  const item = items[at];
  const other = items[at + by];
  if (!item || !other) return items;
  const result = [...items];
  result[at] = other;
  result[at + by] = item;
  return result;
}

function itemToDay(mending: Mending, { id: wanted, dayId }: Of<'item_to_day'>): Mending {
  const item = findItem(mending, wanted);
  if (!item || !mending.days.some((day) => day.id === dayId)) return mending;
  return mapItems(mending, (items, day) => {
    const others = items.filter((entry) => entry.id !== wanted);
    return day.id === dayId ? inserted(others, item) : others;
  });
}

/** Before the first item that starts later; at the end without a time. */
function inserted(items: MendItem[], item: MendItem): MendItem[] {
  const { start } = item;
  const found = start === null ? -1 : items.findIndex((other) => other.start !== null && other.start > start);
  const at = found === -1 ? items.length : found;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function itemToText(mending: Mending, { id: wanted }: Of<'item_to_text'>): Mending {
  const item = findItem(mending, wanted);
  if (!item) return mending;
  const names = item.speakers.map((speaker) => [speaker.name, speaker.role].filter(Boolean).join(', '));
  const times = [item.start, item.end].filter(Boolean).join('–');
  const text: MendText = {
    id: `t${mending.next}`,
    heading: blankToNull(item.title),
    text: joined([times, ...names, item.description, item.place, ...item.prices]) ?? '',
    line: item.line,
  };
  const without = mapItems(mending, (items) => items.filter((entry) => entry.id !== wanted));
  const texts = [...mending.texts, text].sort((a, b) => a.line - b.line);
  return { ...without, texts, next: mending.next + 1 };
}

function textToItem(mending: Mending, { id: wanted, dayId }: Of<'text_to_item'>): Mending {
  const text = mending.texts.find((entry) => entry.id === wanted);
  if (!text || !mending.days.some((day) => day.id === dayId)) return mending;
  const [first = '', ...others] = text.text.split('\n');
  const title = text.heading ?? first;
  const description = text.heading === null ? joined(others) : blankToNull(text.text);
  const item = { ...blankItem(mending, undefined), title, description, line: text.line };
  const added = mapItems(mending, (items, day) => (day.id === dayId ? byLine(items, item) : items));
  return { ...added, texts: mending.texts.filter((entry) => entry.id !== wanted), next: mending.next + 1 };
}

/** Where the source has it. */
function byLine(items: MendItem[], item: MendItem): MendItem[] {
  const found = items.findIndex((other) => other.line > item.line);
  const at = found === -1 ? items.length : found;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function partOfPrevious(items: MendItem[], wanted: string): MendItem[] {
  const at = items.findIndex((item) => item.id === wanted);
  const item = items[at];
  const previous = items[at - 1];
  if (!item || !previous) return items;
  const { title, speakers, description } = item;
  const parts = [...previous.parts, { title, speakers, description }, ...item.parts];
  return [
    ...items.slice(0, at - 1),
    { ...previous, parts, end: laterEnd(previous, item) },
    ...items.slice(at + 1),
  ];
}

function laterEnd(previous: MendItem, item: MendItem): string | null {
  if (item.end === null || previous.end === null) return previous.end ?? item.end;
  return item.end > previous.end ? item.end : previous.end;
}

function partToItem(mending: Mending, { id: wanted, part: index }: Of<'part_to_item'>): Mending {
  const changed = mapItems(mending, (items) =>
    items.flatMap((item) => {
      const part = item.parts[index];
      if (item.id !== wanted || !part) return [item];
      const freed = { ...blankItem(mending, item), ...part, start: null, kind: item.kind, lang: item.lang };
      return [{ ...item, parts: item.parts.filter((_, at) => at !== index) }, freed];
    }),
  );
  return { ...changed, next: mending.next + 1 };
}

/** Its items go to the day before, or after where it was the first; the last day stays. */
function removeDay(mending: Mending, { id: wanted }: Of<'remove_day'>): Mending {
  const at = mending.days.findIndex((day) => day.id === wanted);
  const day = mending.days[at];
  const heir = mending.days[at === 0 ? 1 : at - 1];
  if (!day || !heir) return mending;
  const days = mending.days
    .filter((entry) => entry !== day)
    .map((entry) => (entry === heir ? { ...entry, items: [...entry.items, ...day.items] } : entry));
  return { ...mending, days };
}

function findItem(mending: Mending, wanted: string): MendItem | undefined {
  return mending.days.flatMap((day) => day.items).find((item) => item.id === wanted);
}

function joined(texts: readonly (string | null)[]): string | null {
  return blankToNull(texts.filter((text) => text !== null && text.trim() !== '').join('\n'));
}

function blankToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
