import type { SourceBlock, SourceRow, SourceTable } from '#domains/events/reader/source.ts';
import { labelOf, type LabelRole } from './labels.ts';
import type { Piece } from './piece.ts';

const BORDER = /^[\s|:+=-]*-[\s|:+=-]*$/;

/** Tables drawn with pipes or tabs in plain text become tables. */
export function tablesIn(blocks: readonly SourceBlock[]): SourceBlock[] {
  const found: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  const close = (): void => {
    if (rows.length > 0) found.push({ kind: 'table', line: rows[0]?.line ?? 1, rows });
    rows = [];
  };
  for (const block of blocks) {
    const cells = block.kind === 'line' ? cellsOf(block.text) : null;
    if (block.kind === 'line' && rows.length > 0 && BORDER.test(block.text) && block.text.includes('-'))
      continue;
    if (cells && block.kind === 'line') rows.push({ line: block.line, cells });
    else {
      close();
      found.push(block);
    }
  }
  close();
  return found;
}

function cellsOf(text: string): string[] | null {
  const piped = /^\s*\|.*\|\s*$/.test(text) || /\S\s+\|\s+\S/.test(text);
  if (!piped && !/\S\t+\S/.test(text)) return null;
  const parts = piped
    ? text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
    : text.split(/\t+/);
  return parts.map((cell) => cell.trim());
}

const AREA_HEAD =
  /^(?:område|area|tema|theme|workshop|gruppe|group|grupp|emne|titel|tittel|title|bord|case)$/i;

/**
 * A table whose head names challenge and recommendations is a section a row; a table with labels in its first column
 * is read line by line, as is any other.
 */
export function tablePieces(table: SourceTable): Piece[] {
  const [head, ...body] = table.rows;
  const roles = head?.cells.map(roleOf) ?? [];
  const isHead =
    roles.some((role) => role === 'recommendations' || role === 'challenge') &&
    roles.filter((role) => role).length >= 2;
  if (isHead && roles.filter((role) => role).length === roles.length && head && !hasLongCell(head))
    return body.flatMap((row) => sectionPieces(row, roles));
  return table.rows.flatMap((row) => linePieces(row));
}

type ColumnRole = LabelRole | 'number' | null;

function roleOf(cell: string): ColumnRole {
  if (/^(?:nr\.?|no\.?|#|)$/i.test(cell)) return 'number';
  if (/^case$/i.test(cell)) return 'case';
  if (AREA_HEAD.test(cell)) return 'area';
  const label = labelOf(cell, true);
  return label && label.rest === '' ? label.role : null;
}

function hasLongCell(row: SourceRow): boolean {
  return row.cells.some((cell) => cell.length > 60);
}

function sectionPieces(row: SourceRow, roles: readonly ColumnRole[]): Piece[] {
  return row.cells.flatMap((cell, at) => {
    const role = roles[at];
    if (cell === '' || !role || role === 'number') return [];
    if (role === 'area' || role === 'workshop')
      return [piece(row.line, cell.replaceAll('\n', ' '), { level: 2, number: '' })];
    const name = HEADS[role] ?? 'Discussion';
    const parts = cell.split(/\n|\s*<br\s*\/?>\s*/).filter((part) => part.trim() !== '');
    if (role === 'recommendations')
      return [
        piece(row.line, name, { level: 3 }),
        ...cellEntries(parts).map((text) => piece(row.line, text, { listed: true })),
      ];
    return [piece(row.line, `${name}: ${parts.join(' ')}`)];
  });
}

/** The neutral words by which the pieces of a row find their place. */
const HEADS: Partial<Record<LabelRole, string>> & Record<string, string> = {
  challenge: 'Challenge',
  recommendations: 'Recommendations',
  case: 'Case',
  owners: 'Case owner',
  discussion: 'Discussion',
};

function cellEntries(parts: readonly string[]): string[] {
  const single = parts.length === 1 ? (parts[0] ?? '').split(/;\s+|\s+[•·▪]\s+/) : parts;
  return single
    .map((part) => part.replace(/^\s*(?:[-–*•·▪]|\d{1,2}[.)])\s+/, '').trim())
    .filter((part) => part !== '');
}

/** "Udfordring | Hvordan …?" reads like "Udfordring: Hvordan …?". */
function linePieces(row: SourceRow): Piece[] {
  const cells = row.cells.filter((cell) => cell !== '');
  const [first = '', ...rest] = cells;
  const label = labelOf(first, true);
  if (rest.length > 0 && label && label.rest === '') {
    const parts = rest
      .flatMap((cell) => cell.split(/\n|\s*<br\s*\/?>\s*/))
      .filter((part) => part.trim() !== '');
    if (label.role === 'recommendations')
      return [
        piece(row.line, first, { level: 5 }),
        ...cellEntries(parts).map((text) => piece(row.line, text, { listed: true })),
      ];
    return [piece(row.line, `${first.replace(/:$/, '')}: ${parts.join(' ')}`)];
  }
  if (rest.length === 1 && /^\d{1,2}\.?$/.test(first))
    return [piece(row.line, rest[0] ?? '', { listed: true, number: first })];
  return cells.flatMap((cell) => cell.split('\n').map((text) => piece(row.line, text.trim())));
}

function piece(line: number, text: string, more: Partial<Piece> = {}): Piece {
  return { line, text, level: 0, listed: false, number: null, blanks: 0, indent: 0, runOn: false, ...more };
}
