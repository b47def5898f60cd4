/**
 * Aids for co-creation that a workshop may use: who meets which need, who does what, what each side expects, what a concept
 * is made of, and what it rests on locally. Browser-safe.
 */
import { z } from 'zod';

export const aidKinds = ['partner_map', 'responsibilities', 'expectations', 'concept', 'resources'] as const;
export type AidKind = (typeof aidKinds)[number];

/** Kinds that are lists of rows; a row without its first column is none. */
export const aidLists = {
  partner_map: { needs: ['need', 'partners', 'missing'] },
  responsibilities: { tasks: ['task', 'responsible', 'helpers', 'due'] },
  concept: { core: ['element', 'reason'], flexible: ['element', 'variation'] },
  resources: { resources: ['what', 'who', 'missing'], anchoring: ['who', 'role', 'next'] },
} as const;
export type ListKind = keyof typeof aidLists;

/** A row's texts by their column. */
export type AidRow = Readonly<Record<string, string>>;
export type ListAid = Readonly<Record<string, readonly AidRow[]>>;

/** So many rows in one list. */
export const mostRows = 100;
const text = z.string().trim().max(2000);

function rowsOf(columns: readonly string[]) {
  const [first = ''] = columns;
  const row = z.object(Object.fromEntries(columns.map((column) => [column, text.default('')])));
  return z
    .array(row)
    .max(mostRows)
    .transform((rows) => rows.filter((one) => one[first] !== ''))
    .default([]);
}

/** What is stored of a list, in the shape of its kind. */
export function listAid(kind: ListKind) {
  const lists: Readonly<Record<string, readonly string[]>> = aidLists[kind];
  return z.object(
    Object.fromEntries(Object.entries(lists).map(([name, columns]) => [name, rowsOf(columns)])),
  );
}

export const saveListAid = z.object({
  workshop: z.uuid(),
  kind: z.enum(Object.keys(aidLists) as [ListKind, ...ListKind[]]),
  /** 0 before anything was saved. */
  expectedVersion: z.number().int().min(0),
  content: z.record(z.string(), z.unknown()),
});

const day = z.iso.date();

/** Two sides or more say by themselves what they expect; then it is compared, agreed on, and gone through again. */
export const expectations = z.object({
  sides: z
    .array(z.object({ name: z.string().trim().max(200), expects: z.string().trim().max(5000) }))
    .min(2)
    .max(4)
    .default([
      { name: '', expects: '' },
      { name: '', expects: '' },
    ]),
  agreed: z.string().trim().max(5000).default(''),
  nextOn: day.nullable().default(null),
  /** What was agreed before, the newest last. */
  history: z
    .array(z.object({ on: day, agreed: z.string(), nextOn: day.nullable() }))
    .max(200)
    .default([]),
});
export type Expectations = z.infer<typeof expectations>;

const seen = z.string().max(100).optional();

export const saveExpectations = z.object({
  workshop: z.uuid(),
  seen,
  part: z.union([
    z.object({ names: z.array(z.string().trim().min(1).max(200)).min(2).max(4) }),
    z.object({ side: z.number().int().min(0).max(3), expects: z.string().trim().max(5000) }),
    z.object({
      agreed: z.string().trim().max(5000),
      nextOn: day.nullable(),
      /** The day it was talked through, for the history; null for a correction. */
      on: day.nullable(),
    }),
  ]),
});

/** What a side wrote is kept back from everybody until all have written. */
export function withheld(content: Expectations): Expectations {
  if (mayCompare(content)) return content;
  return { ...content, sides: content.sides.map(({ name }) => ({ name, expects: '' })) };
}

/** Sides are shown to each other only when all have written. */
export function mayCompare({ sides }: Expectations): boolean {
  return sides.every(({ expects }) => expects !== '');
}
