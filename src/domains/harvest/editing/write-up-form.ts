/** The form in which an old write-up is mended before it is kept. Pure, browser-safe. */
import type { WriteUp, WriteUpSection, WriteUpWarning } from '../reader/write-up.ts';
import { limits } from './harvest-schema.ts';

export type Values = Record<string, string[]>;

/** Lines that stand ready in each section for recommendations the reader did not see. */
const blank = 2;

export const sectionFields = [
  'area',
  'title',
  'caseTitle',
  'caseText',
  'owners',
  'challenge',
  'stem',
  'account',
] as const;

export interface ReadWriteUp {
  writeUp: WriteUp;
  /** What is told of each section's talk. */
  accounts: readonly string[];
  /** The text in which the `line` of a warning counts. */
  lines: readonly string[];
}

/**
 * A reading as the fields of the form, `sections.0.title`, as if somebody had typed it. The warnings go along, so that
 * they are still there after a mistake.
 */
export function valuesOf({ writeUp: { lang, sections, warnings }, accounts, lines }: ReadWriteUp): Values {
  const values: Values = { lang: [lang] };
  warnings.slice(0, MOST_WARNINGS).forEach((warning, index) => {
    const { line, message } = warning;
    const at = sectionOf(warning, sections, lines);
    values[`warnings.${index}.line`] = [String(line)];
    values[`warnings.${index}.message`] = [message];
    values[`warnings.${index}.quote`] = [quoteOf(lines[line - 1] ?? '')];
    if (at !== null) values[`warnings.${index}.section`] = [String(at)];
  });
  sections.forEach((section, index) => {
    const name = `sections.${index}`;
    values[`${name}.isKept`] = ['on'];
    const fields = { ...fieldsOf(section), account: (accounts[index] ?? '').slice(0, limits.account) };
    for (const [field, value] of Object.entries(fields)) values[`${name}.${field}`] = [value];
    section.recommendations.forEach(({ text, detail }, at) => {
      const [keyword, long] = keywordAndText(text, detail);
      values[`${name}.recommendations.${at}.keyword`] = [keyword];
      values[`${name}.recommendations.${at}.text`] = [long];
    });
  });
  return values;
}

function fieldsOf(
  section: WriteUpSection,
): Record<Exclude<(typeof sectionFields)[number], 'account'>, string> {
  const [caseTitle = '', ...told] = (section.case ?? '').split('\n');
  return {
    ...{ area: section.area ?? '', title: section.title, caseTitle, caseText: told.join('\n') },
    ...{ owners: section.owners.join('\n'), challenge: section.challenge ?? '', stem: section.stem ?? '' },
  };
}

const MOST_WARNINGS = 200;
const LONGEST_QUOTE = 140;

/** How the line begins, by which it is found again. */
function quoteOf(line: string): string {
  const text = line.replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')} …`;
}

/** The only section to which the warning can belong; null where several stand on its line. */
function sectionOf(
  { line, message }: WriteUpWarning,
  sections: readonly WriteUpSection[],
  lines: readonly string[],
): number | null {
  const named = sections.flatMap(({ area, title }, at) =>
    [area, title].some((name) => name && (message.includes(`"${name}"`) || message.includes(`«${name}»`)))
      ? [at]
      : [],
  );
  if (named.length === 1) return named[0] ?? null;
  const text = lines[line - 1] ?? '';
  const there = sections.flatMap((section, at) => {
    const { challenge, recommendations } = section;
    const isThere =
      section.line === line ||
      recommendations.some((one) => one.line === line || (one.detail && text.includes(one.detail))) ||
      (challenge !== null && text.includes(challenge));
    return isThere ? [at] : [];
  });
  return there.length === 1 ? (there[0] ?? null) : null;
}

export interface ShownWarning {
  line: string;
  message: string;
  quote: string;
  /** The place of its section in the form. */
  section: number | null;
}

/** The warnings that came with the reading. */
export function warningsIn(values: Values): ShownWarning[] {
  return numbersAfter(values, 'warnings').map((index) => {
    const value = (field: string): string => values[`warnings.${index}.${field}`]?.[0] ?? '';
    const section = value('section');
    return {
      ...{ line: value('line'), message: value('message'), quote: value('quote') },
      section: /^\d+$/.test(section) ? Number(section) : null,
    };
  });
}

/** Which field of the form is meant by a place among the sections that are kept: some may have been left out before it. */
export function pathInForm(
  path: readonly PropertyKey[],
  kept: readonly { name: string; recommendations: readonly string[] }[],
): PropertyKey[] {
  const [list, at, part, place, ...field] = path;
  const section = list === 'sections' ? kept[Number(at)] : undefined;
  if (!section) return [...path];
  const line = part === 'recommendations' ? section.recommendations[Number(place)] : undefined;
  if (line) return [...line.split('.'), ...field];
  return [...section.name.split('.'), ...path.slice(2)];
}

/** Words too long for a line stand whole as the text, and begin in the line, to be made shorter by hand. */
function keywordAndText(text: string, detail: string | null): [string, string] {
  if (text.length <= limits.keyword) return [text, detail ?? ''];
  const end = text.lastIndexOf(' ', limits.keyword - 2);
  return [
    `${text.slice(0, end > 0 ? end : limits.keyword - 2)} …`,
    [text, detail].filter(Boolean).join('\n\n'),
  ];
}

export interface FormSection {
  name: string;
  /** The recommendations that hold something. */
  recommendations: string[];
  /** Lines for those the reader did not see. */
  blanks: string[];
}

/** The sections of the form as they were read or sent. */
export function sectionsIn(values: Values): FormSection[] {
  return numbersAfter(values, 'sections').map((index) => {
    const name = `sections.${index}`;
    const numbers = numbersAfter(values, `${name}.recommendations`);
    const filled = numbers.filter((at) =>
      ['keyword', 'text', 'addressedTo'].some(
        (field) => values[`${name}.recommendations.${at}.${field}`]?.[0],
      ),
    );
    const next = Math.max(-1, ...filled) + 1;
    const blanks = Array.from({ length: blank }, (_, at) => next + at);
    const inSection = (at: number): string => `${name}.recommendations.${at}`;
    return { name, recommendations: filled.map(inSection), blanks: blanks.map(inSection) };
  });
}

function numbersAfter(values: Values, prefix: string): number[] {
  const found = Object.keys(values).flatMap((name) => {
    const match = name.startsWith(`${prefix}.`) ? /^(\d+)\./.exec(name.slice(prefix.length + 1)) : null;
    return match ? [Number(match[1])] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}
