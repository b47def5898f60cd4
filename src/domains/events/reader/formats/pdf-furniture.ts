import { rowText, type PageRow } from './pdf-rows.ts';

const pageWord = /(?:\b(?:side|sida|page|s\.|p\.))\s*\d+(?:\s*(?:af|av|of|\/)\s*\d+)?/gi;

/**
 * Takes away what stands on page after page: running heads and feet beyond their first appearance, and page numbers.
 * Only the outer two rows of a page can be such, and only where they say the same on most pages.
 */
export function dropFurniture(pages: PageRow[][]): PageRow[][] {
  if (pages.length < 2) return pages;
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(outerRows(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.6));
  const kept = new Set<string>();
  return pages.map((page, index) => {
    const outer = new Set(outerRows(page));
    return page.filter((row) => {
      if (!outer.has(row)) return true;
      const key = keyOf(row);
      if (isPageNumber(rowText(row), index + 1)) return false;
      if ((seen.get(key) ?? 0) < often) return true;
      const isFirst = !kept.has(key);
      kept.add(key);
      return isFirst;
    });
  });
}

function outerRows(page: PageRow[]): PageRow[] {
  return page.length <= 4 ? page : [...page.slice(0, 2), ...page.slice(-2)];
}

function keyOf(row: PageRow): string {
  return rowText(row).replace(pageWord, '#').toLowerCase();
}

function isPageNumber(text: string, page: number): boolean {
  const rest = text.replace(pageWord, '').replace(/[\s\-–—|·.]/g, '');
  if (rest === '') return true;
  const plain = /^(\d+)(?:\/\d+|(?:af|av|of)\d+)?$/i.exec(rest);
  return plain !== null && Number(plain[1]) === page;
}
