import { joinWrapped } from '#domains/events/reader/formats/pdf-wrapping.ts';
import type { Piece } from './piece.ts';

/** Lines joined to one text; says on which line each place of it stands. */
export interface Paragraph {
  text: string;
  lineAt(place: number): number;
}

export function paragraphOf(pieces: readonly Piece[]): Paragraph {
  let text = '';
  const starts: { place: number; line: number }[] = [];
  for (const piece of pieces) {
    const joined = text === '' ? piece.text : joinWrapped(text, piece.text);
    starts.push({ place: joined.length - piece.text.length, line: piece.line });
    text = joined;
  }
  const lineAt = (place: number): number =>
    starts.findLast((start) => start.place <= place)?.line ?? starts[0]?.line ?? 1;
  return { text, lineAt };
}

/** Long lines of which most go on with a small letter or in the middle of a sentence: the width of a page broke them. */
export function isWrapped(pieces: readonly Piece[]): boolean {
  if (pieces.length < 2) return false;
  const inner = pieces.slice(0, -1);
  const long = inner.filter((piece) => piece.text.length > 45).length;
  const open = inner.filter(
    (piece, at) => !/[.!?:;]$/.test(piece.text) || /^\p{Ll}/u.test(pieces[at + 1]?.text ?? ''),
  ).length;
  const small = pieces.slice(1).filter((piece) => /^[\p{Ll}(]/u.test(piece.text)).length;
  return small > 0 && long >= inner.length * 0.6 && open >= inner.length * 0.5;
}

/** Lines of which several begin with a capital although none ends a sentence: each of those begins an entry. */
export function areTitled(pieces: readonly Piece[]): boolean {
  const inner = pieces.slice(0, -1);
  if (inner.some(({ text }) => /[.!?:]$/.test(text))) return false;
  const begun = pieces.filter(({ text }, at) => at > 0 && beginsEntry(text, pieces[at - 1]?.text ?? ''));
  const widest = Math.max(...inner.map(({ text }) => text.length));
  // A line that is followed by a capital and had room for more was ended by its writer.
  return begun.some((piece) => (pieces[pieces.indexOf(piece) - 1]?.text.length ?? 0) < widest * 0.8);
}

function beginsEntry(text: string, before: string): boolean {
  return /^["“«(]?[\p{Lu}\d]/u.test(text) && !/[-,]$/.test(before);
}

/** An entry for each line that begins with a capital, with the lines it goes on on. */
export function entriesByLines(pieces: readonly Piece[]): Paragraph[] {
  const isCapital = /^["“«(]?[\p{Lu}\d]/u.test(pieces[0]?.text ?? '');
  const entries: Piece[][] = [];
  pieces.forEach((piece, at) => {
    const open = entries.at(-1);
    if (open && isCapital && !beginsEntry(piece.text, pieces[at - 1]?.text ?? '')) open.push(piece);
    else entries.push([piece]);
  });
  return entries.map((lines) => paragraphOf(lines));
}

const SHORT_ENTRY = 60;

/** A sentence set in under a short entry is its long form, and no part of its line. */
export function explains(text: string, piece: Piece, next: Piece): boolean {
  if (next.listed || next.level > 0 || next.indent <= piece.indent + 1) return false;
  if (next.blanks > 0) return true;
  const isSentence = /^\p{Lu}/u.test(next.text) && next.text.split(/\s+/).length >= 3;
  return isSentence && text.length <= SHORT_ENTRY && !/[,;:–-]$|(?<!\p{L})\p{Ll}{1,4}$/u.test(text);
}

/** Whether `next` goes on with the entry that ended with `text`. */
export function continues(text: string, piece: Piece, next: Piece): boolean {
  if (next.listed || next.level > 0 || next.blanks > 0 || explains(text, piece, next)) return false;
  if (/^[\p{Ll}(]/u.test(next.text) || next.indent > piece.indent + 1) return true;
  return text.length > 45 && !/[.!?;:]$/.test(text);
}

/** The rest of a paragraph from a place on; null where nothing is left. */
export function partOf(paragraph: Paragraph, from: number): Paragraph | null {
  const rest = paragraph.text.slice(from);
  const text = rest.trim();
  const start = from + rest.length - rest.trimStart().length;
  return text === '' ? null : { text, lineAt: (place) => paragraph.lineAt(start + place) };
}
