/**
 * Matching of whole words. JavaScript's `\b` knows no æ, ø, å, ä or ö, so word edges are spelled out.
 * The words may hold pieces of regular expressions.
 */
export const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
export const EDGE_AFTER = '(?![\\p{L}\\p{N}])';

export function anyWord(words: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(`${EDGE_BEFORE}(?:${words.join('|')})${EDGE_AFTER}`, flags);
}

/** Lower case without punctuation: the form in which two titles or labels are compared. */
export function plainForm(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** True for a text whose letters are all capitals, as headings often are. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
