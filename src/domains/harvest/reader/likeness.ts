/** How much two texts say the same, from 0 to 1: shared beginnings of words, of the shorter text's words. */
export function likeness(a: string, b: string): number {
  const one = tokens(a);
  const other = tokens(b);
  if (one.length === 0 || other.length === 0) return 0;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let shared = 0;
  for (const word of short) if (long.some((each) => isAkin(word, each))) shared += 1;
  return shared / short.length;
}

const SMALL = new Set(
  `og i på af av at å for fra frå til med der som den det de en et ei er skal man kan har hvad hva hvor hvordan hvis når
  the a an of to and in on for with from that is are be should must how what when if it as att och är ska på av en ett
  eller or den disse dette this these se by ved om så også also bliver blive vil vi de sig deres their så`.split(
    /\s+/,
  ),
);

function tokens(text: string): string[] {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\d]{2,}/gu) ?? [];
  return [...new Set(words.filter((word) => !SMALL.has(word)))];
}

/** The same word in another form, or one inside a compound of the other. */
function isAkin(a: string, b: string): boolean {
  if (a === b) return true;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4) return false;
  const root = Math.max(4, Math.ceil(shortest * 0.7));
  if (a.slice(0, root) === b.slice(0, root)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.includes(short.slice(0, Math.max(6, short.length - 2)));
}

/** Letters and digits alone, for comparing titles. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
