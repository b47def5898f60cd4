/** A list about those who come, the same on the page, on paper and as a file. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';

export const listKinds = ['kitchen', 'rooms', 'travel', 'guests', 'participants'] as const;
export type ListKind = (typeof listKinds)[number];

export const readList = z.object({
  event: z.string().regex(slugPattern),
  list: z.enum(listKinds),
  lang: z.enum(['da', 'nb', 'en']),
});

export type ListCell = string | number | null;

/** Rows under one heading: a meal, a night, a bus; lists without such parts have one table with an empty title. */
export interface ListTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly ListCell[])[];
}

export interface EventList {
  kind: ListKind;
  tables: readonly ListTable[];
  /** Sentences that belong to the list. */
  notes: readonly string[];
}

/** The list as one table, for a file: the headings become its first column. */
export function flatten(list: EventList, heading: string): { columns: string[]; rows: ListCell[][] } {
  const [first] = list.tables;
  if (!first) return { columns: [heading], rows: [] };
  if (list.tables.every(({ title }) => title === ''))
    return {
      columns: [...first.columns],
      rows: list.tables.flatMap(({ rows }) => rows.map((row) => [...row])),
    };
  return {
    columns: [heading, ...first.columns],
    rows: list.tables.flatMap(({ title, rows }) => rows.map((row) => [title, ...row])),
  };
}
