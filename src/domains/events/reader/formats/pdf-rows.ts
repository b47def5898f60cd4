/** A piece of text on a page as the PDF draws it, in points; y is the baseline and grows downwards. */
export interface TextRun {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** A stretch of a row without a wide gap. */
export interface Segment {
  text: string;
  left: number;
  right: number;
}

/** What stands on one baseline across the whole page, columns and all. */
export interface PageRow {
  y: number;
  left: number;
  right: number;
  size: number;
  /** Where the text is set up to, however short it is here: the right margin, or the next column. */
  edge: number;
  segments: Segment[];
}

/** Pieces closer than this share of the font size belong to one word, and beyond the second share to other columns. */
const wordGap = 0.15;
const columnGap = 1.2;

/** Puts the pieces of a page into rows, top to bottom, and each row's pieces into words and segments, left to right. */
export function rowsOfRuns(runs: TextRun[], pageWidth: number): PageRow[] {
  const sorted = runs.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const rows: TextRun[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const last = row?.[0];
    if (row && last && Math.abs(run.y - last.y) <= 0.4 * Math.max(run.size, last.size)) row.push(run);
    else rows.push([run]);
  }
  // Margins are mostly the same on both sides, and the left one can be seen.
  const edge = pageWidth - Math.min(...runs.map((run) => run.left));
  return rows.map((row) => toRow(row, edge));
}

function toRow(runs: TextRun[], edge: number): PageRow {
  const sorted = runs.toSorted((a, b) => a.left - b.left);
  const size = Math.max(...runs.map((run) => run.size));
  const segments: Segment[] = [];
  let previous: TextRun | undefined;
  for (const run of sorted) {
    if (previous && isDrawnTwice(previous, run)) continue;
    const segment = segments.at(-1);
    const gap = segment ? run.left - segment.right : Infinity;
    if (!segment || gap > columnGap * size)
      segments.push({ text: run.text, left: run.left, right: run.right });
    else {
      segment.text += (gap > wordGap * size ? ' ' : '') + run.text;
      segment.right = Math.max(segment.right, run.right);
    }
    previous = run;
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim();
  return newRow(Math.min(...runs.map((run) => run.y)), size, edge, segments);
}

export function newRow(y: number, size: number, edge: number, segments: Segment[]): PageRow {
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  return { y, left, right, size, edge, segments };
}

/** Some programs make bold type by drawing the same text twice, a hair apart. */
function isDrawnTwice(first: TextRun, second: TextRun): boolean {
  return first.text === second.text && Math.abs(first.left - second.left) < 0.2 * first.size;
}

export function rowText(row: PageRow): string {
  return row.segments.map((segment) => segment.text).join(' ');
}

/** The distances from each row to the next. */
export function gapsBetween(rows: PageRow[]): number[] {
  return rows.slice(1).map((row, i) => row.y - (rows[i]?.y ?? row.y));
}

/** The middle value; 12, a usual line distance in points, where there is none. */
export function medianOf(values: number[]): number {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 12;
}
