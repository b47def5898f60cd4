import { INLINE_LABEL } from './labels.ts';
import type { Piece } from './piece.ts';

/**
 * Divides a line that holds a whole page: before labels with a colon, before numbered headings that stand right in
 * front of a label, and around headings in capitals. Every piece keeps the line's number.
 */
export function divideRunOn(line: number, text: string): Piece[] {
  const cuts = new Set<number>([0]);
  for (const match of text.matchAll(INLINE_LABEL)) {
    cuts.add(match.index);
    for (const place of headingsBefore(text, match.index)) cuts.add(place);
  }
  const capitals: [number, number][] = [];
  for (const match of text.matchAll(CAPITALS)) {
    const end = match.index + match[0].trimEnd().length;
    capitals.push([match.index, end]);
    cuts.add(match.index);
    if (!/^\s*[:.]?\s*\d/.test(text.slice(end))) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const parts = places.map((place, at) => ({ place, text: text.slice(place, places[at + 1]).trim() }));
  return joinAreas(parts.filter((part) => part.text !== '')).map((part) =>
    runOnPiece(
      line,
      part.text,
      capitals.some(([from]) => from === part.place),
    ),
  );
}

function runOnPiece(line: number, text: string, inCapitals: boolean): Piece {
  const numbered = SHORT_NUMBERED.exec(text);
  const level = inCapitals || numbered ? 2 : 0;
  const plain = numbered ? text.slice(numbered[1]?.length).trim() : text;
  return {
    line,
    text: plain,
    level,
    listed: false,
    number: numbered?.[1] ?? null,
    blanks: 1,
    indent: 0,
    runOn: true,
  };
}

/** Capitals, at least seven letters of them. */
const CAPITALS =
  /(?<![\p{L}\d-])(?=(?:[^\p{Ll}]*?\p{Lu}){7})(?:\p{Lu}{2,}|\p{Lu}(?=\s\p{Lu}))(?:(?:[ .:,–-]+|\s\d{1,2}[ .:]+)(?:\p{Lu}{2,}|\p{Lu}(?=[ .:,]+\p{Lu}{2})))*(?![\p{L}])/gu;
const SHORT_NUMBERED = /^(\d{1,2}) \p{Lu}[^.:?!]{2,60}$/u;

/** "4 Skov 5 Strand" right before a label: a list of headings. */
function headingsBefore(text: string, end: number): number[] {
  const from = Math.max(0, end - 160);
  const found = /(?:(?<=^|\s)\d{1,2} \p{Lu}[^\d.:?!]{2,60})+$/u.exec(text.slice(from, end));
  if (!found) return [];
  return [...found[0].matchAll(/\d{1,2} \p{Lu}/gu)].map((match) => from + found.index + match.index);
}

/** "OMRÅDE 2: SKOV OG STRAND" may have been cut at its label and in its capitals. */
function joinAreas(parts: { place: number; text: string }[]): { place: number; text: string }[] {
  const joined: { place: number; text: string }[] = [];
  for (const part of parts) {
    const open = joined.at(-1);
    if (open && /^\p{Lu}+ \d{1,2}\s?[.:]?$/u.test(open.text) && !/:\s/.test(part.text.slice(0, 20)))
      open.text += ` ${part.text}`;
    else joined.push({ ...part });
  }
  return joined;
}

const ABBREVIATIONS =
  /(?:^|[\s(])(?:bl\.a|f\.eks|fx|evt|dvs|ca|kl|nr|hr|fr|dr|pt|inkl|ekskl|jf|ift|mht|vedr|t\.ex|bl\.\s?a|d\.v\.s|dvs|e\.g|i\.e|mr|mrs|ms|no|st|s|\d{1,2}|\p{L})\.$/iu;

/** Sentences of a paragraph; "bl.a." and "Hr." end none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…]+[)"”»]*\s+(?=["“«(]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATIONS.test(text.slice(Math.max(0, end - 8), end))) continue;
    sentences.push(text.slice(from, end).trim());
    from = match.index + match[0].length;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** Words after which a capital belongs to a name and begins nothing. */
const BEFORE_NAMES =
  /^(?:i|på|fra|frå|från|af|av|med|og|och|and|eller|or|for|för|til|till|ved|om|hos|under|over|mellem|mellom|mellan|samt|the|of|in|on|at|by|to|with|from|den|det|de|en|et|ett|a|an|som|via|kan|skal|bør)$/iu;

/** Entries that follow each other without marks: a capital after a small word begins the next. */
export function entriesByCapitals(text: string): string[] {
  const words = text.split(/\s+/);
  const entries: string[][] = [[]];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const open = entries.at(-1) ?? [];
    const begins =
      before !== undefined &&
      /^["“«(]?\p{Lu}\p{Ll}/u.test(word) &&
      !/^\p{Lu}/u.test(before) &&
      !BEFORE_NAMES.test(before) &&
      !/[,:;–-]$/.test(before);
    const afterSingle =
      before !== undefined && open.length === 1 && before.length >= 9 && /^\p{Lu}\p{Ll}/u.test(word);
    if (begins || afterSingle) entries.push([word]);
    else open.push(word);
  });
  return entries.map((entry) => entry.join(' ')).filter((entry) => entry !== '');
}

/** Entries of a paragraph that is a list: by "(1)" or "1)", bullets, semicolons, sentences, or capitals in run-on text. */
export function entriesOf(text: string, runOn: boolean): string[] {
  const numbered = splitNumbered(text);
  if (numbered) return numbered;
  const bulleted = text.split(/\s+[•·▪●■◦‣*]\s+|^[•·▪●■◦‣*]\s+/u).filter((part) => part.trim() !== '');
  if (bulleted.length > 1) return bulleted.map((part) => part.trim());
  const parts = text.split(/;\s+/);
  if (parts.length > 2 || (parts.length === 2 && parts.every((part) => /^\p{Lu}/u.test(part))))
    return parts.map((part) =>
      part
        .replace(/^(?:og|och|and|samt)\s+/i, '')
        .replace(/[.;]$/, '')
        .trim(),
    );
  const sentences = sentencesOf(text);
  if (sentences.length > 1 || !runOn) return sentences;
  return entriesByCapitals(text);
}

function splitNumbered(text: string): string[] | null {
  const marks = [...text.matchAll(/(?<=^|\s)\(?(\d{1,2})[.)]\s+(?=\S)/g)];
  if (marks.length < 2 || marks[0]?.index !== 0) return null;
  if (!marks.every((mark, at) => Number(mark[1]) === Number(marks[0]?.[1]) + at)) return null;
  return marks.map((mark, at) =>
    text
      .slice(mark.index + mark[0].length, marks[at + 1]?.index)
      .replace(/[,;]?\s*(?:og|och|and)?\s*$/u, '')
      .trim(),
  );
}
