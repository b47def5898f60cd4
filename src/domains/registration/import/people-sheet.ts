/** A list of people as rows of text, and what each of its columns means. Browser-safe. */
import { pageLanguages, textLanguages, type Texts } from '#platform/i18n/languages.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import type { Desk, DeskQuestion } from '../desk.ts';

/** Rows below the header keep the number that the spreadsheet gives them. */
export interface PeopleSheet {
  header: string[];
  rows: { row: number; cells: string[] }[];
}

const fields = [
  'name',
  'email',
  'job_title',
  'affiliation',
  'sector',
  'category',
  'lang',
  'diet',
  'access',
  'interpreter',
] as const;
export type SheetField = (typeof fields)[number];
export type ColumnMeaning = { field: SheetField } | { question: DeskQuestion } | { extra: string };

/** What each heading means, in any of the languages; null for one that means nothing here. The first of two counts. */
export function meanings(header: readonly string[], desk: Desk): (ColumnMeaning | null)[] {
  const known = knownHeadings(desk);
  const used = new Set<ColumnMeaning>();
  return header.map((heading) => {
    const meaning = known.get(plainWord(heading));
    if (!meaning || used.has(meaning)) return null;
    used.add(meaning);
    return meaning;
  });
}

/** The event's own words come first: a question called "Mad" is that question. */
function knownHeadings(desk: Desk): Map<string, ColumnMeaning> {
  const known = new Map<string, ColumnMeaning>();
  const add = (headings: readonly string[], meaning: ColumnMeaning) => {
    for (const heading of headings.map(plainWord))
      if (heading !== '' && !known.has(heading)) known.set(heading, meaning);
  };
  for (const question of desk.questions)
    if (question.kind !== 'file') add(allOf(question.label), { question });
  for (const { id, name } of desk.extras) add(allOf(name), { extra: id });
  for (const field of fields.filter((one) => isAsked(one, desk)))
    add(
      pageLanguages.flatMap((lang) => registrationListTexts[lang].imports.headings[field]),
      { field },
    );
  return known;
}

/** What the event does not ask is not kept either. */
export function isAsked(field: SheetField, desk: Pick<Desk, 'asks' | 'needs'>): boolean {
  switch (field) {
    case 'job_title':
    case 'affiliation':
    case 'sector':
      return desk.asks.includes(field);
    case 'diet':
    case 'access':
    case 'interpreter':
      return desk.needs.includes(field);
    default:
      return true;
  }
}

export function allOf(texts: Texts): string[] {
  return textLanguages.flatMap((lang) => texts[lang] ?? []);
}

/** Words as people write them in a heading or a cell: any case, a stray blank, a colon behind. */
export function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/ ?[:*]+$/, '');
}
