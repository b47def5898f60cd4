import { isStem } from './opening-sentences.ts';
import { partOf, type Paragraph } from './paragraph.ts';
import { sentencesOf } from './run-on.ts';

const LONGEST_STEM = 400;

export interface FoundStem {
  stem: string;
  /** The text in front of it. */
  before: string;
  /** What follows it in the same paragraph; null where the entries are to come. */
  entries: Paragraph | null;
}

/** A sentence that tells somebody to do what follows opens a list. */
export function findStem(paragraph: Paragraph, listFollows: boolean): FoundStem | null {
  const { text } = paragraph;
  for (const match of text.matchAll(/:(?=\s|$)/g)) {
    // A stem is short; a page of text is looked through in pieces.
    const end = match.index + 1;
    const stem = sentencesOf(text.slice(Math.max(0, end - LONGEST_STEM), end)).at(-1) ?? '';
    if (!isStem(stem)) continue;
    const entries = partOf(paragraph, end);
    if (entries === null && !listFollows) continue;
    // Inside run-on text a colon is an ordinary colon, unless what follows looks like entries.
    if (entries !== null && !looksListed(entries.text)) continue;
    return { stem, before: text.slice(0, end - stem.length).trim(), entries };
  }
  return null;
}

/** Begins like an entry, or is parted by semicolons. */
function looksListed(text: string): boolean {
  return /^["“«(•\d]|^\p{Lu}/u.test(text) || (text.match(/;\s/g)?.length ?? 0) >= 2;
}

/** The words in front of the list, under a heading that already says what it is: everything to the first colon. */
export function leadingStem(text: string, listFollows: boolean): string | null {
  const stem = /^[^:?!]{4,320}?:(?=\s|$)/su.exec(text)?.[0];
  if (stem === undefined) return null;
  if (stem.length === text.length) return stem;
  if (sentencesOf(stem).length > 1) return null;
  return isStem(stem) || listFollows || stem.split(/\s+/).length >= 4 ? stem : null;
}
