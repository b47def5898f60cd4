import { plainForm } from './words.ts';

/** How alike two texts are, from 0 to 1, by their pairs of letters (Dice); independent of case and punctuation. */
export function similarity(a: string, b: string): number {
  const [first, second] = [plainForm(a), plainForm(b)];
  if (first === second) return first === '' ? 0 : 1;
  if (first.length < 3 || second.length < 3) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at < first.length - 1; at += 1) {
    const pair = first.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < second.length - 1; at += 1) {
    const pair = second.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(pair, left - 1);
    }
  }
  return (2 * shared) / (first.length + second.length - 2);
}
