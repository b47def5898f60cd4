/** The form in which an old write-up is mended before it is kept. Pure, browser-safe. */
import type { WriteUp, WriteUpSection } from '../reader/write-up.ts';
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

/** A reading as the fields of the form, `sections.0.title`, as if somebody had typed it. */
export function valuesOf({ lang, sections }: WriteUp): Values {
  const values: Values = { lang: [lang] };
  sections.forEach((section, index) => {
    const name = `sections.${index}`;
    values[`${name}.isKept`] = ['on'];
    for (const [field, value] of Object.entries(fieldsOf(section))) values[`${name}.${field}`] = [value];
    section.recommendations.forEach(({ text, detail }, at) => {
      const [keyword, long] = keywordAndText(text, detail);
      values[`${name}.recommendations.${at}.keyword`] = [keyword];
      values[`${name}.recommendations.${at}.text`] = [long];
    });
  });
  return values;
}

function fieldsOf(section: WriteUpSection): Record<(typeof sectionFields)[number], string> {
  const [caseTitle = '', ...told] = (section.case ?? '').split('\n');
  return {
    ...{ area: section.area ?? '', title: section.title, caseTitle, caseText: told.join('\n') },
    ...{ owners: section.owners.join('\n'), challenge: section.challenge ?? '', stem: section.stem ?? '' },
    account: '',
  };
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

/** The sections of the form as they were read or sent, each with its lines of recommendations and some blank ones. */
export function sectionsIn(values: Values): { name: string; recommendations: string[] }[] {
  return numbersAfter(values, 'sections').map((index) => {
    const name = `sections.${index}`;
    const numbers = numbersAfter(values, `${name}.recommendations`);
    const filled = numbers.filter((at) =>
      ['keyword', 'text'].some((field) => values[`${name}.recommendations.${at}.${field}`]?.[0]),
    );
    const next = Math.max(-1, ...filled) + 1;
    const all = [...filled, ...Array.from({ length: blank }, (_, at) => next + at)];
    return { name, recommendations: all.map((at) => `${name}.recommendations.${at}`) };
  });
}

function numbersAfter(values: Values, prefix: string): number[] {
  const found = Object.keys(values).flatMap((name) => {
    const match = name.startsWith(`${prefix}.`) ? /^(\d+)\./.exec(name.slice(prefix.length + 1)) : null;
    return match ? [Number(match[1])] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}
