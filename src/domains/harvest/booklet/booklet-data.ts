/** A booklet as open data; described in docs/contracts.md. Pure and browser-safe. */
import type { SheetCell } from '#platform/server/export/sheet.ts';
import type { BookletDocument } from '../schema.ts';
import { bookletAddress, ownerNames } from './booklet-reader.ts';

/** The document as it was published, with the address of each recommendation and without names of stored files. */
export function bookletJson(document: BookletDocument, origin: string): object {
  const address = bookletAddress(document, origin);
  const { look: _, chapters, format, ...rest } = document;
  return {
    format,
    url: address,
    ...rest,
    chapters: chapters.map(({ pictures, recommendations, ...chapter }) => ({
      ...chapter,
      pictures: pictures.map(({ key, width, height, alt }) => ({
        url: `${origin}/files/${key}`,
        width,
        height,
        alt,
      })),
      recommendations: recommendations.map((row) => ({ ...row, url: `${address}/${row.slug}` })),
    })),
  };
}

export const bookletColumns = [
  ...['id', 'url', 'edition', 'lang', 'area', 'workshop', 'case', 'owners', 'challenge', 'stem'],
  ...['keyword', 'text', 'addressed_to', 'notes', 'tables', 'themes'],
];

/** One line a recommendation. */
export function bookletTable(
  document: BookletDocument,
  origin: string,
): { columns: string[]; rows: SheetCell[][] } {
  const address = bookletAddress(document, origin);
  const themes = new Map<string, string[]>();
  for (const theme of document.themes)
    for (const id of theme.recommendations) themes.set(id, [...(themes.get(id) ?? []), theme.title]);
  const rows = document.chapters.flatMap((chapter) =>
    chapter.recommendations.map((row): SheetCell[] => [
      ...[row.id, `${address}/${row.slug}`, document.edition, chapter.lang, chapter.area, chapter.title],
      ...[chapter.caseTitle, ownerNames(chapter).join('; '), chapter.challenge, chapter.stem, row.keyword],
      ...[row.text, row.addressedTo, row.notes, row.tables, (themes.get(row.id) ?? []).join('; ')],
    ]),
  );
  return { columns: bookletColumns, rows };
}
