import type { Segment } from './pdf-rows.ts';

/** Programs that hyphenate say so by this character where they set their hyphen. */
export const softHyphen = '\u00AD';

/** A list's mark, a number or a time begins something new, however full the line above it is. */
export const newBeginning = /^([•·▪◦*–—-]\s|\(?\d|kl\.?\s*\d)/i;

/** A line is full when the first word of the next would not have fitted. */
export function isFull(line: Segment, next: Segment, edge: number, size: number): boolean {
  const letterWidth = (next.right - next.left) / Math.max(next.text.length, 1);
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0;
  return line.right + 0.25 * size + word * letterWidth > edge - 0.3 * size;
}

/** Takes out the hyphen of a broken word, but not the one of "børne- og ungeområdet". */
export function joinWrapped(text: string, rest: string): string {
  if (text.endsWith(softHyphen)) return text.slice(0, -1) + rest;
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(rest) && !/^(og|eller|samt|och|and|or)\b/.test(rest)) {
    return text.slice(0, -1) + rest;
  }
  return `${text} ${rest}`;
}
