import type { PageLanguage } from '#platform/i18n/languages.ts';
import { harmless, type Cell, type Sheet } from './sheet.ts';

/**
 * A sheet as CSV (RFC 4180) that spreadsheets of the language open at a double click: with a byte order mark, and
 * semicolons and decimal commas where the language has them.
 */
export function writeCsv({ header, rows }: Pick<Sheet, 'header' | 'rows'>, lang: PageLanguage): Buffer {
  const delimiter = lang === 'en' ? ',' : ';';
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => quoted(textOf(cell, lang), delimiter)).join(delimiter);
  return Buffer.from(`\ufeff${[header, ...rows].map(line).join('\r\n')}\r\n`, 'utf8');
}

/** Numbers are ours and stay numbers, a minus sign too; texts are people's. */
function textOf(cell: Cell, lang: PageLanguage): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') return lang === 'en' ? String(cell) : String(cell).replace('.', ',');
  return harmless(cell);
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
