import type { WriteUpSection } from '#domains/harvest/reader/write-up.ts';
import { said, section, type InventedWriteUp } from './invented.ts';
import { lettersOf } from './stands-in.ts';

/** What somebody who has read the text expects of it; lines are told by what stands on them. */
export interface UnseenSection {
  /** The beginning of the line at which the section begins. */
  at: string;
  title: string;
  area?: string;
  case?: string;
  owners?: string[];
  challenge?: string;
  stem?: string;
  /** Each as it stands, or as keyword and long form. */
  said?: (string | readonly [string, string])[];
}

export interface UnseenWriteUp {
  name: string;
  lang: InventedWriteUp['lang'];
  title: string;
  text: string;
  sections: UnseenSection[];
  /** What stands on the lines that are warned about. */
  warned?: string[];
}

/** The first line, from one on, that holds these words; counted from 1. */
function lineOf(lines: readonly string[], words: string, from = 1): number {
  const whole = lines.findIndex((line, index) => index + 1 >= from && lettersOf(line) === lettersOf(words));
  if (whole !== -1) return whole + 1;
  for (const length of [1000, 24, 12, 6]) {
    const start = lettersOf(words).slice(0, length);
    const at = lines.findIndex((line, index) => index + 1 >= from && lettersOf(line).includes(start));
    if (at !== -1) return at + 1;
  }
  throw new Error(`no line holds: ${words}`);
}

function placed(
  lines: readonly string[],
  { at, said: entries = [], title, ...rest }: UnseenSection,
): WriteUpSection {
  const line = lineOf(lines, at);
  let from = line;
  const recommendations = entries.map((entry) => {
    const [text, detail] = typeof entry === 'string' ? [entry, null] : entry;
    from = lineOf(lines, text, from);
    return said(from, text, detail);
  });
  return section(line, title, { ...rest, recommendations });
}

/** The same as the write-ups whose lines are counted by hand. */
export function inLines({ name, lang, title, text, sections, warned = [] }: UnseenWriteUp): InventedWriteUp {
  const lines = text.split(/\r\n|\n/);
  return {
    name,
    lang,
    title,
    text,
    sections: sections.map((one) => placed(lines, one)),
    warned: warned.map((words) => lineOf(lines, words)),
  };
}
