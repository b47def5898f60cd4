import { plainLine } from '#domains/events/reader/markup.ts';
import type { SourceBlock, SourceLine } from '#domains/events/reader/source.ts';
import { LONG_LINE } from './furniture.ts';
import { INLINE_LABEL, labelOf } from './labels.ts';
import { divideRunOn } from './run-on.ts';
import { tablePieces, tablesIn } from './table-pieces.ts';

/** A line of a write-up, or a part of a long line, with what can be said of it alone. */
export interface Piece {
  /** 1-based line in the source. */
  line: number;
  text: string;
  /** 0 for plain text, else the heading's level (1 is the outermost). */
  level: number;
  /** A list's entry, by bullet, number or format. */
  listed: boolean;
  /** The number of a numbered entry or heading. */
  number: string | null;
  /** Empty lines before it. */
  blanks: number;
  indent: number;
  /** Cut out of a line that holds a whole page: its entries follow each other without marks. */
  runOn: boolean;
}

const UNDERLINE = /^\s*(?:={3,}|-{3,})\s*$/;
/** "(a) …", "a) …", "(1) …": marks of entries that Markdown does not know. */
const LETTERED =
  /^\(?(?:[a-h]|\d{1,2}|i{1,3}|i?v|vi{1,3}|ix|x)\)\s+(?=\S)|^(?:[a-h]\.\s+|\d{1,2}\s?[.:]\s?)(?=\p{Lu})/u;
/** "2.1 Udfordringen": the heading of a report. */
const DECIMAL = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=\p{L})/u;
const NUMBERED = /^(\d{1,2})(?:[.)]|\s)\s*(?=\S)/;

/** Lines with their markup read; lines that hold a page are divided. */
export function piecesOf(blocks: readonly SourceBlock[]): Piece[] {
  const pieces: Piece[] = [];
  let blanks = 1;
  for (const block of tablesIn(blocks)) {
    if (block.kind === 'table') {
      pieces.push(...tablePieces(block));
      blanks = 1;
      continue;
    }
    if (UNDERLINE.test(block.text) && blanks === 0) {
      const above = pieces.at(-1);
      if (above && above.text.length <= 100) above.level = /=/.test(block.text) ? 1 : 2;
      continue;
    }
    const read = pieceOfLine(block, blanks);
    if (read === null) blanks += 1;
    else {
      pieces.push(...read);
      blanks = 0;
    }
  }
  return withNumberedTitles(pieces.map((piece, at) => withHeading(piece, pieces[at - 1], pieces[at + 1])));
}

function pieceOfLine(block: SourceLine, blanks: number): Piece[] | null {
  const plain = plainLine(block.text.replace(/^\s*(?:>\s?)+/, ''));
  if (plain.text === '') return null;
  if (isDivided(plain.text)) return divideRunOn(block.line, plain.text);
  const level = block.style === 'heading' ? (block.level ?? 2) : (plain.level ?? 0);
  const decimal = level === 0 ? decimalPiece(block, plain.text, blanks) : null;
  if (decimal) return [decimal];
  const marked = plain.number !== null || (level === 0 && LETTERED.test(plain.text));
  const number = marked || level > 0 ? (NUMBERED.exec(plain.text)?.[1] ?? null) : null;
  const text = marked
    ? plain.text.replace(plain.number === null ? LETTERED : /^\d{1,2}[.)]\s+/, '')
    : level > 0
      ? plain.text.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L})/u, '')
      : plain.text;
  const isBold = level === 0 && !plain.bullet && /^\s*(\*\*|__)[^*_]{2,80}\1:?\s*$/.test(block.text);
  const indent = /^\s*/.exec(block.text.replaceAll('\t', '    '))?.[0].length ?? 0;
  const listed = level === 0 && (plain.bullet || marked || block.style === 'list');
  return [
    { line: block.line, text, level: isBold ? 5 : level, listed, number, blanks, indent, runOn: false },
  ];
}

/** A numbered line of a report is a heading where its words say so; elsewhere it is what its words are. */
function decimalPiece({ line }: SourceLine, text: string, blanks: number): Piece | null {
  const mark = DECIMAL.exec(text)?.[0];
  if (mark === undefined) return null;
  const words = text.slice(mark.length);
  const label = labelOf(words, true);
  const isHeading =
    label !== null && (label.rest === '' || label.role === 'area' || label.role === 'workshop');
  const level = isHeading ? 3 + (mark.match(/\./g)?.length ?? 0) : 0;
  return { line, text: words, level, listed: !isHeading, number: null, blanks, indent: 0, runOn: false };
}

/** A short line right above a challenge or a case, with a number or after a blank line, names the section. */
function isTitleOf(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  if (!after || after.runOn || piece.runOn || piece.text.length > 90 || /[.!?:;,]$/.test(piece.text))
    return false;
  const role = labelOf(after.text, after.level > 0)?.role;
  if (role !== 'challenge' && role !== 'case') return false;
  const isNumbered = piece.number !== null || /^\d{1,2}\s+\p{Lu}/u.test(piece.text);
  return (
    labelOf(piece.text, true) === null &&
    (isNumbered || (before !== undefined && piece.blanks > 0 && !piece.listed && after.blanks === 0))
  );
}

/** A page on one line, or a paragraph in which a further part begins behind a sentence. */
function isDivided(text: string): boolean {
  const places = [...text.matchAll(INLINE_LABEL)].map((match) => match.index);
  if (places.some((place) => place > 0 && (places.length > 1 || /[.?!]\)?\s+$/.test(text.slice(0, place)))))
    return true;
  if (text.length < LONG_LINE) return false;
  return places.length > 0 || /(?:\p{Lu}{4,} ){2}|(?<!\p{L})\p{Lu}{7,}(?!\p{L})/u.test(text);
}

/** "4 Skov" right above the title "5 Strand" is a title too: columns were copied across. */
function withNumberedTitles(pieces: readonly Piece[]): Piece[] {
  const titled = [...pieces];
  for (let at = titled.length - 2; at >= 0; at -= 1) {
    const [piece, next] = [titled[at], titled[at + 1]];
    const number =
      piece && piece.level === 0 ? /^(\d{1,2})\s+(?=\p{Lu}[^.:?!]{1,60}$)/u.exec(piece.text) : null;
    if (!piece || !number || next?.level !== 4 || next.blanks > 0) continue;
    if (Number(number[1]) + 1 !== Number(next.number)) continue;
    titled[at] = { ...piece, text: piece.text.slice(number[0].length), number: number[1] ?? null, level: 4 };
  }
  return titled;
}

/** Plain text has no marks for headings; capitals on a short line of their own are one. */
function withHeading(piece: Piece, before: Piece | undefined, after: Piece | undefined): Piece {
  if (isTitleOf(piece, before, after)) {
    const number = piece.number ?? NUMBERED.exec(piece.text)?.[1] ?? null;
    const text = piece.text.replace(/^\d{1,2}[.:)]?\s+/, '');
    return { ...piece, text, number, level: piece.level || 4, listed: false };
  }
  if (piece.level > 0 || piece.runOn || piece.text.length > 80) return piece;
  const letters = piece.text.replace(/[^\p{L}]/gu, '');
  const inCapitals = letters.length >= 4 && letters === letters.toUpperCase() && !piece.listed;
  if (inCapitals) return { ...piece, level: 3 };
  const isAlone = piece.blanks > 0 && (after === undefined || after.blanks > 0) && before !== undefined;
  const isPlain = !piece.listed && /^[\p{Lu}\d]/u.test(piece.text) && !/[.!?:;,]$/.test(piece.text);
  return isAlone && isPlain && after !== undefined && piece.text.split(' ').length <= 8
    ? { ...piece, level: 6 }
    : piece;
}
