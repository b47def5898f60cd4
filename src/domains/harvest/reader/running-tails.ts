import type { SourceBlock } from '#domains/events/reader/source.ts';

/** Of this many words a running head that stands inside a page's line may be. */
const LONGEST = 10;
/** A line this long may hold a page. */
const PAGE = 60;

/** In text with a page on each line, the same words with a page's number at the end of most pages are a running foot. */
export function withoutRunningTails(blocks: readonly SourceBlock[]): SourceBlock[] {
  const pages = blocks.flatMap((block) =>
    block.kind === 'line' && block.text.length >= PAGE ? [block.text] : [],
  );
  const tail = pages.length < 3 ? '' : sharedTail(pages);
  if (tail === '') return [...blocks];
  const words = tail.split(' ').length;
  return blocks.map((block) => {
    if (block.kind !== 'line' || block.text.length < PAGE || keyOf(block.text, words) !== tail) return block;
    return { ...block, text: block.text.trim().split(/\s+/).slice(0, -words).join(' ') };
  });
}

function keyOf(text: string, words: number): string {
  return text.trim().split(/\s+/).slice(-words).join(' ').replace(/\d+/g, '#');
}

/** The longest tail with a number in it that three pages in five share. */
function sharedTail(pages: readonly string[]): string {
  for (let words = LONGEST; words > 1; words -= 1) {
    const counts = new Map<string, number>();
    for (const page of pages) {
      const key = keyOf(page, words);
      if (/(?:^| )#(?: |$)/.test(key) && /\p{L}{3}/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best && best[1] >= 3 && best[1] >= pages.length * 0.6) return best[0];
  }
  return '';
}
