import { gapsBetween, medianOf, newRow, type PageRow } from './pdf-rows.ts';
import { bareTime, columnsOf, findTable, type Column } from './pdf-tables.ts';

/** A stretch of a page: rows to read line by line, or a table. */
export type Band = { kind: 'rows'; rows: PageRow[] } | { kind: 'table'; rows: PageRow[]; columns: Column[] };

const clockTime = /^(kl\.?\s*|ca\.?\s*)?([01]?\d|2[0-4])([.:]\d{2})\b/i;

/** Columns narrower than this share of the text's width are no columns to be read one after the other. */
const wideShare = 0.22;
const fewestRows = 3;

/**
 * Cuts a page into stretches in reading order. Where a gap runs down through several rows the page has columns there.
 * They are read one after the other when each is wide or has times of its own, and together, row by row, when a
 * column of times belongs to the text beside it. Rows that cross the gap (headings) end a stretch.
 */
export function bandsOf(page: PageRow[]): Band[] {
  const { head, rows, foot } = peelEdges(page);
  return [...rowsBand(head), ...bandsWithin(rows), ...rowsBand(foot)];
}

function bandsWithin(rows: PageRow[]): Band[] {
  const table = findTable(rows);
  if (table) {
    const { begin, end, columns } = table;
    const band: Band = { kind: 'table', rows: rows.slice(begin, end), columns };
    return [...bandsWithin(rows.slice(0, begin)), band, ...bandsWithin(rows.slice(end))];
  }
  const gutter = bestGutter(rows);
  if (gutter === null) return rowsBand(rows);
  return runsOf(rows, (row) => crosses(row, gutter)).flatMap((run) =>
    run.crossing ? rowsBand(run.rows) : columnBands(run.rows),
  );
}

function rowsBand(rows: PageRow[]): Band[] {
  return rows.length > 0 ? [{ kind: 'rows', rows }] : [];
}

/** A line far above or below everything else (a running head or foot) belongs to no column. */
function peelEdges(page: PageRow[]): { head: PageRow[]; rows: PageRow[]; foot: PageRow[] } {
  const far = 2.5 * medianOf(gapsBetween(page));
  const gaps = gapsBetween(page);
  const head = (gaps[0] ?? 0) > far ? 1 : 0;
  const foot = page.length > 2 && (gaps.at(-1) ?? 0) > far ? 1 : 0;
  const end = page.length - foot;
  return { head: page.slice(0, head), rows: page.slice(head, end), foot: page.slice(end) };
}

/** The middle of the gap that the most rows share and the fewest cross; null where no gap runs through several rows. */
function bestGutter(rows: PageRow[]): number | null {
  const candidates = new Set<number>();
  for (const { segments } of rows) {
    segments.reduce((before, segment) => {
      candidates.add((before.right + segment.left) / 2);
      return segment;
    });
  }
  let best: { x: number; score: number } | null = null;
  for (const x of sample([...candidates], 200)) {
    const apart = rows.filter((row) => !crosses(row, x));
    const both = apart.filter((row) => row.left < x && row.right > x);
    const crossing = rows.length - apart.length;
    const score = both.length * 2 + apart.length - crossing * 2;
    if (both.length >= fewestRows && (!best || score > best.score)) best = { x, score };
  }
  return best?.x ?? null;
}

function sample(values: number[], most: number): number[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  return values.filter((_, i) => i % step === 0);
}

function crosses(row: PageRow, x: number): boolean {
  return row.segments.some((segment) => segment.left < x && segment.right > x);
}

function runsOf(rows: PageRow[], crossing: (row: PageRow) => boolean) {
  const runs: { crossing: boolean; rows: PageRow[] }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.crossing === crossing(row)) last.rows.push(row);
    else runs.push({ crossing: crossing(row), rows: [row] });
  }
  return runs;
}

function columnBands(rows: PageRow[]): Band[] {
  const columns = columnsOf(rows);
  if (columns.length < 2 || rows.length < 2) return rowsBand(rows);
  const cut = columns.length > 2 ? betterCut(rows, columns) : null;
  if (cut !== null) return [...bandsWithin(rows.slice(0, cut)), ...bandsWithin(rows.slice(cut))];
  return groupColumns(columns, rows).flatMap((group, i, groups): Band[] => {
    const own = clipAll(rows, group, groups[i + 1]?.[0]);
    if (group.length === 1 && group.length < columns.length) return bandsWithin(own);
    if (group.length >= 3) return [{ kind: 'table', rows: own, columns: group }];
    return rowsBand(own);
  });
}

/**
 * Where things of different build follow each other, their columns together are more than any row fills. Gives the
 * row before which a cut leaves both parts fuller; null where the rows are of one build.
 */
function betterCut(rows: PageRow[], columns: Column[]): number | null {
  const filled = rows.reduce((sum, row) => sum + row.segments.length, 0);
  let best = { cut: -1, fullness: filled / (rows.length * columns.length) + 0.15 };
  for (let cut = 1; cut < rows.length; cut++) {
    const cells = cellsIn(rows.slice(0, cut)) + cellsIn(rows.slice(cut));
    if (filled / cells > best.fullness) best = { cut, fullness: filled / cells };
  }
  return best.cut < 0 ? null : best.cut;
}

function cellsIn(rows: PageRow[]): number {
  return rows.length * columnsOf(rows).length;
}

/** The part of the rows that stands in some columns, with the column after them as the edge of their text. */
function clipAll(rows: PageRow[], columns: Column[], next?: Column): PageRow[] {
  const left = Math.min(...columns.map((column) => column.left));
  const right = Math.max(...columns.map((column) => column.right));
  return rows
    .map((row) => clip(row, left, right, next && next.left - row.size))
    .filter((row) => row.segments.length > 0);
}

/** Columns that are read together. A column of times opens a group, unless it is the end beside its start. */
function groupColumns(columns: Column[], rows: PageRow[]): Column[][] {
  const width = Math.max(...columns.map(({ right }) => right)) - Math.min(...columns.map(({ left }) => left));
  const facts = columns.map((column) => describe(column, rows, width));
  const hasTimes = facts.some((fact) => fact.times !== 'none');
  if (!hasTimes) return facts.every((fact) => fact.wide) ? columns.map((column) => [column]) : [columns];
  const groups: Column[][] = [];
  facts.forEach((fact, i) => {
    const before = facts[i - 1];
    const group = groups.at(-1);
    const opensGroup =
      !before ||
      (fact.times !== 'none' && before.times !== 'alone') ||
      (fact.wide && before.times === 'leading');
    if (opensGroup || !group) groups.push([fact.column]);
    else group.push(fact.column);
  });
  return groups;
}

interface ColumnFacts {
  column: Column;
  wide: boolean;
  /** Whether its rows are times and nothing else, begin with times, or neither. */
  times: 'alone' | 'leading' | 'none';
}

function describe(column: Column, rows: PageRow[], width: number): ColumnFacts {
  const texts = rows.flatMap((row) => clip(row, column.left, column.right).segments).map(({ text }) => text);
  const alone = texts.filter((text) => bareTime.test(text)).length;
  const leading = texts.filter((text) => clockTime.test(text)).length;
  const wide = column.right - column.left >= wideShare * width;
  if (alone >= 2 && alone * 2 >= texts.length) return { column, wide, times: 'alone' };
  return { column, wide, times: leading >= 2 ? 'leading' : 'none' };
}

function clip(row: PageRow, left: number, right: number, edge = row.edge): PageRow {
  const inside = row.segments.filter((segment) => segment.left >= left - 1 && segment.right <= right + 1);
  return newRow(row.y, row.size, edge, inside);
}
