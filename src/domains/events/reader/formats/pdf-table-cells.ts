import type { PageRow, Segment } from './pdf-rows.ts';
import { cellsOf, type Column } from './pdf-tables.ts';
import { isFull, joinWrapped, newBeginning, softHyphen } from './pdf-wrapping.ts';

interface Cell {
  text: string;
  last: Segment | undefined;
}

/** The cells of a table's rows. A row begins where its first column has text; what follows below belongs to it. */
export function tableCells(rows: PageRow[], columns: Column[]): string[][] {
  const table: Cell[][] = [];
  for (const row of rows) {
    const found = cellsOf(row, columns);
    const current = table.at(-1);
    if (!current || found[0]) table.push(found.map((last) => ({ text: last?.text ?? '', last })));
    else current.forEach((cell, i) => addLine(cell, found[i], edgeOf(columns, i, row), row.size));
  }
  return table.map((cells) => cells.map(({ text }) => text));
}

/** How far the text of a column may go: up to its neighbour; the last one up to its own longest line. */
function edgeOf(columns: Column[], index: number, row: PageRow): number {
  const next = columns[index + 1];
  return next ? next.left - row.size : (columns[index]?.right ?? row.edge);
}

function addLine(cell: Cell, next: Segment | undefined, edge: number, size: number): void {
  if (!next) return;
  if (cell.text === '') cell.text = next.text;
  else if (isWrapped(cell, next, edge, size)) cell.text = joinWrapped(cell.text, next.text);
  else cell.text += `\n${next.text}`;
  cell.last = next;
}

function isWrapped({ text, last }: Cell, next: Segment, edge: number, size: number): boolean {
  if (!last || newBeginning.test(next.text) || /^(v\/|ved\b)/i.test(next.text)) return false;
  return text.endsWith(softHyphen) || isFull(last, next, edge, size);
}
