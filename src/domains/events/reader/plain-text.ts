import type { SourceBlock, SourceRow } from './source.ts';
import { dayCell, isTime } from './table-columns.ts';

/**
 * Turns pasted text into lines and tables. Tables are runs of lines divided by tabs, pipes, semicolons or
 * commas; a run that is no sure table stays lines, for the reader understands "10.00 | Title" too.
 */
export function blocksFromText(text: string): SourceBlock[] {
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  const blocks: SourceBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const table = pipeTable(lines, index) ?? tabTable(lines, index) ?? commaTable(lines, index);
    if (table) {
      blocks.push({ kind: 'table', line: index + 1, rows: table.rows });
      index = table.next;
    } else {
      blocks.push({ kind: 'line', line: index + 1, text: lines[index] ?? '' });
      index += 1;
    }
  }
  return blocks;
}

interface FoundTable {
  rows: SourceRow[];
  next: number;
}

const BORDER = /^[\s|:+=-]*-[\s|:+=-]*$/;

function pipeCells(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Lines with pipes in a run; at least three columns, or a Markdown border under the first. */
function pipeTable(lines: readonly string[], begin: number): FoundTable | null {
  if (!lines[begin]?.includes('|')) return null;
  let next = begin;
  let border = false;
  let columns = 0;
  const rows: SourceRow[] = [];
  for (; next < lines.length && lines[next]?.includes('|'); next += 1) {
    const line = lines[next] ?? '';
    if (BORDER.test(line)) border = true;
    else {
      const cells = pipeCells(line);
      columns = Math.max(columns, cells.length);
      rows.push({ line: next + 1, cells });
    }
  }
  const steady = rows.filter((row) => row.cells.length === columns).length >= rows.length * 0.7;
  return rows.length >= 2 && columns >= 2 && (border || (columns >= 3 && steady && isTimetable(rows)))
    ? { rows, next }
    : null;
}

/** Lines with tabs in a run; two columns are left to the reader of lines, which also sees what follows them. */
function tabTable(lines: readonly string[], begin: number): FoundTable | null {
  if (!lines[begin]?.includes('\t')) return null;
  const rows: SourceRow[] = [];
  let next = begin;
  for (; next < lines.length && /\S.*\t|\t.*\S/.test(lines[next] ?? ''); next += 1) {
    rows.push({ line: next + 1, cells: (lines[next] ?? '').split('\t').map((cell) => cell.trim()) });
  }
  const columns = Math.max(...rows.map((row) => row.cells.length), 0);
  const filled = rows.filter((row) => row.cells.filter((cell) => cell !== '').length >= 2).length;
  return rows.length >= 2 && columns >= 3 && filled >= rows.length * 0.6 && isTimetable(rows)
    ? { rows, next }
    : null;
}

/** A head that names columns or days, or a time in most rows: else the tabs only indent lines. */
function isTimetable(rows: readonly SourceRow[]): boolean {
  const named = rows[0]?.cells.filter((cell) => HEADER_WORD.test(cell) || dayCell(cell)).length ?? 0;
  const timed = rows.filter((row) => row.cells.some((cell) => isTime(cell) && cell.length < 30)).length;
  return named >= 2 || (named === 1 && timed > 0) || timed >= rows.length * 0.6;
}

const CLOCK = /^"?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?"?$/;
const HEADER_WORD =
  /^"?(?:kl\.?|tid|tidspunkt|tidpunkt|start|slut|end|fra|til|time|begin|from|to|dato|datum|date|dag|day|titel|tittel|title|emne|navn|session|program|aktivitet|activity|oplægsholder|foredragsholder|talare|speakers?|rum|rom|room|lokale|lokal|sal|sted|plats|place|location|beskrivelse|beskrivning|description)"?$/i;

/** Comma-separated values: the same number of cells in each row, and a header or a clock in every row. */
function commaTable(lines: readonly string[], begin: number): FoundTable | null {
  const first = lines[begin] ?? '';
  const delimiter = [';', ','].find((sign) => first.split(sign).length >= 3);
  if (!delimiter || first.length > 2000) return null;
  const header = first.split(delimiter).filter((cell) => HEADER_WORD.test(cell.trim())).length >= 2;
  if (!header && !first.split(delimiter).some((cell) => CLOCK.test(cell.trim()))) return null;
  const { rows, next } = readRows(lines, begin, delimiter);
  const clocked = rows.filter((row) => row.cells.some((cell) => CLOCK.test(cell))).length;
  return rows.length >= 2 && clocked >= (rows.length - 1) * 0.6 ? { rows, next } : null;
}

function readRows(lines: readonly string[], begin: number, delimiter: string): FoundTable {
  const rows: SourceRow[] = [];
  let columns = 0;
  let next = begin;
  while (next < lines.length && (lines[next] ?? '').trim() !== '') {
    const row = readRow(lines, next, delimiter);
    if (columns === 0) columns = row.cells.length;
    if (row.cells.length < 2 || Math.abs(row.cells.length - columns) > columns / 2) break;
    rows.push({ line: next + 1, cells: row.cells });
    next = row.next;
  }
  return { rows, next };
}

/** One row; a cell in quotation marks may hold delimiters and, for at most twenty lines, line breaks. */
function readRow(
  lines: readonly string[],
  begin: number,
  delimiter: string,
): { cells: string[]; next: number } {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  let next = begin;
  for (; next < lines.length && next < begin + 20; next += 1) {
    const line = lines[next] ?? '';
    for (let at = 0; at < line.length; at += 1) {
      const sign = line[at] ?? '';
      if (sign === '"' && quoted && line[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
      else if (sign === delimiter && !quoted) {
        cells.push(cell.trim());
        cell = '';
      } else cell += sign;
    }
    if (!quoted) break;
    cell += '\n';
  }
  return { cells: [...cells, cell.trim()], next: next + 1 };
}
