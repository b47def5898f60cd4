import Papa from 'papaparse';
import { tableTooLong, textTooLong } from './block-writer.ts';
import { splitLines } from './decode-text.ts';
import type { BlocksExtract } from './extract.ts';
import { limits } from './limits.ts';

const delimiters = ['\t', ';', ',', '|'];
const clockTime = /\b([01]?\d|2[0-4])[.:][0-5]\d\b/;

/**
 * A spreadsheet saved as text becomes one table. Rows carry the line they begin on, as an editor numbers lines, so a
 * cell with line breaks moves the rows after it. Source: RFC 4180, with the delimiters that Nordic spreadsheets write.
 */
export function csvBlocks(text: string): BlocksExtract {
  if (text.length > limits.characters) throw textTooLong();
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimitersToGuess: delimiters,
    step: ({ data, meta }) => {
      const cells = data.slice(0, limits.columns).map((cell) => cell.replace(/\r\n?/g, '\n').trim());
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
      line += splitLines(text.slice(read, meta.cursor)).length - 1;
      read = meta.cursor;
    },
  });
  if (rows.length > limits.rows) throw tableTooLong();
  const first = rows[0];
  const blocks = first ? [{ kind: 'table' as const, line: first.line, rows }] : [];
  return { kind: 'blocks', format: 'csv', blocks, lines: splitLines(text) };
}

/**
 * Whether a text without a telling name is a table of delimited values. Prose has commas too, so every row must have
 * the same number of cells, at least three, and half of them a clock time.
 */
export function looksLikeCsv(text: string): boolean {
  const sample = text.slice(0, 50_000);
  return ['\t', ';', ','].some((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(sample, {
      delimiter,
      preview: 200,
      skipEmptyLines: 'greedy',
    });
    const rows = sample.length < text.length ? data.slice(0, -1) : data;
    const width = rows[0]?.length ?? 0;
    if (rows.length < 3 || width < 3 || errors.length > 0) return false;
    const timed = rows.filter((row) => row.some((cell) => clockTime.test(cell)));
    return rows.every((row) => row.length === width) && timed.length * 2 >= rows.length;
  });
}
