import { attribute, childElements, hasDescendant, type Element } from './html-elements.ts';
import { limits } from './limits.ts';

const timeCell = /^\s*(kl\.?\s*|ca\.?\s*)?\d{1,2}([.:]\d{2})?\s*([-–—]|$|\n)/i;

/** The text of each cell, spans spread out: a cell that covers several rows or columns is repeated in all of them. */
export function tableRows(table: Element, textOf: (cell: Element) => string): string[][] {
  const rows: string[][] = [];
  const below: (Span | undefined)[] = [];
  for (const row of rowElements(table)) rows.push(spreadRow(row, below, textOf));
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push('');
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

interface Span {
  text: string;
  rowsLeft: number;
}

/** Takes the cells that hang down from the rows above, fills the gaps with this row's own, and notes what hangs on. */
function spreadRow(row: Element, below: (Span | undefined)[], textOf: (cell: Element) => string): string[] {
  const texts: string[] = [];
  const takeHanging = () => {
    for (let span = below[texts.length]; span && span.rowsLeft > 0; span = below[texts.length]) {
      span.rowsLeft--;
      texts.push(span.text);
    }
  };
  for (const cell of childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
    takeHanging();
    const text = textOf(cell);
    const columns = spanOf(cell, 'colspan', limits.columns);
    const rowsLeft = spanOf(cell, 'rowspan', limits.rows) - 1;
    for (let i = 0; i < columns && texts.length < limits.columns; i++) {
      below[texts.length] = { text, rowsLeft };
      texts.push(text);
    }
  }
  takeHanging();
  return texts;
}

function spanOf(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  if (name === 'rowspan' && value === 0) return most;
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), most) : 1;
}

function rowElements(table: Element): Element[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tagName) ? childElements(child).filter(isRow) : [];
  });
}

function isRow(element: Element): boolean {
  return element.tagName === 'tr';
}

/**
 * Whether a table holds facts side by side, or only arranges a page. One that holds tables arranges; one with times
 * in its cells is a programme; otherwise small cells in several rows speak for facts.
 */
export function isDataTable(table: Element, rows: () => string[][]): boolean {
  if (/^(presentation|none)$/i.test(attribute(table, 'role'))) return false;
  if (hasDescendant(table, 'table')) return false;
  const texts = rows();
  const wide = texts.filter((row) => new Set(row.filter((cell) => cell !== '')).size > 1);
  if (wide.length === 0) return false;
  if (texts.some((row) => row.some((cell) => timeCell.test(cell)))) return true;
  const largest = Math.max(...texts.flat().map((cell) => cell.length));
  return texts.length > 1 && largest <= 600 && !hasHeadings(table);
}

function hasHeadings(table: Element): boolean {
  return ['h1', 'h2', 'h3'].some((name) => hasDescendant(table, name));
}
