/**
 * A reading while a person mends it: every entry has an id that survives mending, every warning may be ticked off.
 * Kept on the server between pasting and importing, so that nothing is lost on reload. Browser-safe.
 */
import { z } from 'zod';
import type { Reading, ReadItem } from '../reader/reading.ts';

export const itemKinds = [
  'plenary',
  'talk',
  'workshop',
  'break',
  'meal',
  'social',
  'travel',
  'registration',
  'other',
] as const;

export const factKinds = [
  'venue',
  'address',
  'inviter',
  'organiser',
  'partner',
  'contact',
  'chair',
  'registration_deadline',
  'answer_date',
  'registration_closed',
  'price',
  'doors',
  'dates',
  'link',
] as const;

const language = z.enum(['da', 'nb', 'sv', 'en']);
const id = z.string().min(1).max(40);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const isoDate = z.iso.date();
const line = z.number().int().min(0);
const long = z.string().max(50_000);
const short = z.string().max(2_000);

const speaker = z.object({ name: short, role: short.nullable() });
const part = z.object({ title: short, speakers: z.array(speaker).max(200), description: long.nullable() });

const item = z.object({
  id,
  start: clockTime.nullable(),
  end: clockTime.nullable(),
  title: short,
  kind: z.enum(itemKinds),
  code: z.string().max(40).nullable(),
  description: long.nullable(),
  speakers: z.array(speaker).max(500),
  parts: z.array(part).max(200),
  place: short.nullable(),
  lang: language,
  doors: clockTime.nullable(),
  prices: z.array(short).max(50),
  tentative: z.boolean(),
  line,
});

/** Fields of an item a person mends. */
export const itemFields = item.omit({ id: true, line: true }).partial();

export const mendingSchema = z.object({
  lang: language,
  title: short.nullable(),
  days: z.array(z.object({ id, date: isoDate.nullable(), items: z.array(item).max(3000) })).max(400),
  facts: z
    .array(z.object({ id, kind: z.enum(factKinds), text: long, value: short.nullable(), line }))
    .max(3000),
  texts: z.array(z.object({ id, heading: short.nullable(), text: long, line })).max(5000),
  warnings: z.array(z.object({ id, line, message: long, resolved: z.boolean() })).max(5000),
  /** What was said to the proposals, by their key: yes or no. What is missing is unanswered. */
  answers: z.record(z.string().max(4000), z.boolean()),
  /** The next free number for an id. */
  next: z.number().int().positive(),
});

export type Mending = z.infer<typeof mendingSchema>;
export type MendItem = Mending['days'][number]['items'][number];
export type MendDay = Mending['days'][number];
export type MendFact = Mending['facts'][number];
export type MendText = Mending['texts'][number];
export type MendWarning = Mending['warnings'][number];
export type ItemFields = z.infer<typeof itemFields>;

/** Begins mending what the reader made. */
export function beginMending(reading: Reading): Mending {
  let next = 1;
  const withId = <T extends object>(prefix: string, entry: T) => ({ ...entry, id: `${prefix}${next++}` });
  return {
    lang: reading.lang,
    title: reading.title,
    days: reading.days.map((day) => ({
      ...withId('d', { date: day.date }),
      items: day.items.map((entry) => withId('i', entry)),
    })),
    facts: reading.facts.map((fact) => withId('f', fact)),
    texts: reading.texts.map((text) => withId('t', text)),
    warnings: reading.warnings.map((warning) => ({ ...withId('w', warning), resolved: false })),
    answers: {},
    next,
  };
}

/** The reading as mended, for the import. Warnings that were ticked off are gone. */
export function readingOf(mending: Mending): Reading {
  return {
    lang: mending.lang,
    title: mending.title,
    days: mending.days.map((day) => ({ date: day.date, items: day.items.map(withoutId) })),
    facts: mending.facts.map(({ kind, text, value, line: at }) => ({ kind, text, value, line: at })),
    texts: mending.texts.map(({ heading, text, line: at }) => ({ heading, text, line: at })),
    warnings: mending.warnings
      .filter((warning) => !warning.resolved)
      .map(({ line: at, message }) => ({ line: at, message })),
  };
}

function withoutId({ id: _, ...rest }: MendItem): ReadItem {
  return rest;
}
