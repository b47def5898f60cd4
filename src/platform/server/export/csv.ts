import { wouldCalculate, type Sheet, type SheetCell } from './sheet.ts';

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, as spreadsheet programs of the office want it. `separator` is
 * `;` where decimals have a comma. Texts that would be calculated get an apostrophe in front.
 */
export function csvFile(sheet: Pick<Sheet, 'columns' | 'rows'>, separator: ',' | ';' = ';'): string {
  const lines = [sheet.columns, ...sheet.rows].map((cells) =>
    cells.map((cell) => field(cell, separator)).join(separator),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function field(cell: SheetCell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', separator === ';' ? ',' : '.');
  const text = wouldCalculate(String(cell)) ? `'${String(cell)}` : String(cell);
  return /["\r\n;,\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
