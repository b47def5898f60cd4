import { medianOf, gapsBetween, type PageRow, type Segment } from './pdf-rows.ts';

/** Where the text of a column stands. */
export interface Column {
  left: number;
  right: number;
}

/** The rows from `begin` up to, not including, `end` are one table. */
export interface FoundTable {
  begin: number;
  end: number;
  columns: Column[];
}

export const bareTime = /^(kl\.?\s*)?\d{1,2}([.:]\d{2})?\s*([-–—]\s*(\d{1,2}([.:]\d{2})?)?)?$/i;
const fewestColumns = 3;

/** The columns between the gaps that no row crosses. */
export function columnsOf(rows: PageRow[]): Column[] {
  const segments = rows.flatMap((row) => row.segments).toSorted((a, b) => a.left - b.left);
  const columns: Column[] = [];
  for (const { left, right } of segments) {
    const last = columns.at(-1);
    if (last && left <= last.right + 1) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/**
 * The first table whose first column, and no other, is times: a programme with a column for each room or field. Its
 * full rows tell the columns; rows between them may have cells that span several, and the lines right below the last
 * belong to it as long as they stand under one column each.
 */
export function findTable(rows: PageRow[]): FoundTable | null {
  const isFull = (row: PageRow) => row.segments.length >= fewestColumns;
  const full = rows.filter(isFull);
  if (full.length < 2) return null;
  const columns = columnsOf(full);
  const [times, ...others] = columns;
  if (!times || columns.length < fewestColumns || !isTimes(times, full)) return null;
  if (others.some((column) => isTimes(column, full))) return null;
  return { begin: rows.findIndex(isFull), end: endBelow(rows, rows.findLastIndex(isFull), columns), columns };
}

function isTimes(column: Column, rows: PageRow[]): boolean {
  const texts = rows.flatMap((row) =>
    row.segments.filter((segment) => columnsUnder(segment, [column]).length > 0),
  );
  return texts.filter(({ text }) => bareTime.test(text)).length >= Math.max(2, texts.length / 2);
}

function endBelow(rows: PageRow[], last: number, columns: Column[]): number {
  const spacing = medianOf(gapsBetween(rows));
  let end = last + 1;
  for (let row = rows[end]; row; row = rows[end]) {
    const above = rows[end - 1];
    const isNear = above !== undefined && row.y - above.y <= 1.5 * spacing;
    const isInside =
      row.left > (columns[0]?.right ?? 0) &&
      row.segments.every((segment) => columnsUnder(segment, columns).length === 1);
    if (!isNear || !isInside) break;
    end++;
  }
  return end;
}

/** The columns that a piece of text stands under: usually one, several for a cell that spans them. */
export function columnsUnder(segment: Segment, columns: Column[]): number[] {
  return columns.flatMap(({ left, right }, i) => {
    return segment.left < right - 2 && segment.right > left + 2 ? [i] : [];
  });
}

/**
 * The pieces of a row by column. What stands under no column belongs to the one that begins last before it; what
 * spans two is taken to span the empty ones after them too, for its text need not reach as far as its cell.
 */
export function cellsOf(row: PageRow, columns: Column[]): (Segment | undefined)[] {
  const cells: (Segment | undefined)[] = columns.map(() => undefined);
  for (const segment of row.segments) {
    const under = columnsUnder(segment, columns);
    const before = Math.max(
      0,
      columns.findLastIndex(({ left }) => left <= segment.left),
    );
    for (const i of under.length > 0 ? under : [before]) cells[i] = joined(cells[i], segment);
  }
  for (let i = 2; i < cells.length; i++) {
    if (!cells[i] && cells[i - 1] && cells[i - 1] === cells[i - 2]) cells[i] = cells[i - 1];
  }
  return cells;
}

function joined(first: Segment | undefined, second: Segment): Segment {
  return first ? { text: `${first.text} ${second.text}`, left: first.left, right: second.right } : second;
}
