/** How near two titles are to each other. Pure and browser-safe. */

/** Title without case, marks and spaces that differ between copies of one text. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** 0 to 1: what share of letter pairs two titles have in common (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const left = plainTitle(a);
  const right = plainTitle(b);
  if (left === right) return left === '' ? 0 : 1;
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = pairsOf(left);
  let shared = 0;
  for (const [pair, count] of pairsOf(right)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * shared) / (left.length - 1 + (right.length - 1));
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** `Workshop 1A` is number 1 in round A; null for codes without a round. */
export function roundOf(code: string | null): { number: string; round: string } | null {
  const found = /(\d+)\s*([a-z])$/i.exec(code?.trim() ?? '');
  return found?.[1] && found[2] ? { number: found[1], round: found[2].toUpperCase() } : null;
}
