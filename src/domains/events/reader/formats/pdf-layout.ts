import { BlockWriter } from './block-writer.ts';
import { bandsOf } from './pdf-columns.ts';
import { gapsBetween, medianOf, rowText, type PageRow, type Segment } from './pdf-rows.ts';
import { cellsOf, type Column } from './pdf-tables.ts';

/** Writes the pages as lines and tables: column after column where the page is set in columns, row by row elsewhere. */
export function writePages(pages: PageRow[][]): BlockWriter {
  const writer = new BlockWriter();
  const bodySize = medianOf(pages.flat().map((row) => row.size));
  for (const page of pages) {
    const spacing = medianOf(gapsBetween(page));
    for (const band of bandsOf(page)) {
      if (band.kind === 'table') writeTable(writer, band.rows, band.columns);
      else writeRows(writer, band.rows, { bodySize, spacing });
    }
    writer.blank();
  }
  return writer;
}

interface Measures {
  bodySize: number;
  spacing: number;
}

function writeRows(writer: BlockWriter, rows: PageRow[], { bodySize, spacing }: Measures): void {
  const rightEdge = Math.max(...rows.map((row) => row.right));
  let paragraph: { text: string; size: number } | null = null;
  const endParagraph = () => {
    const level = paragraph && headingLevel(paragraph.size, bodySize);
    if (paragraph) writer.line(paragraph.text, level ? { style: 'heading', level } : {});
    paragraph = null;
  };
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const isNear = before !== undefined && row.y - before.y <= 1.5 * spacing;
    if (paragraph && before && isNear && goesOn(before, row, rightEdge)) {
      paragraph.text = joinWrapped(paragraph.text, rowText(row));
      return;
    }
    endParagraph();
    if (!isNear) writer.blank();
    paragraph = { text: row.segments.map((segment) => segment.text).join('\t'), size: row.size };
  });
  endParagraph();
}

/** Programs that hyphenate say so by this character where they set their hyphen. */
const softHyphen = '\u00AD';

const newBeginning = /^([•·▪◦*–—-]\s|\(?\d|kl\.?\s*\d)/i;

/** Whether a row is the rest of the one before: that one was full, and this begins below its text like its rest. */
function goesOn(before: PageRow, row: PageRow, rightEdge: number): boolean {
  const last = before.segments.at(-1);
  const [first, second] = row.segments;
  if (!last || !first || second || Math.abs(before.size - row.size) > 0.1 * row.size) return false;
  if (newBeginning.test(first.text)) return false;
  const isBelow = [before.left, last.left].some((left) => Math.abs(first.left - left) < 2 * row.size);
  return isBelow && (last.text.endsWith(softHyphen) || isFull(last, first, rightEdge, row.size));
}

/** A line is full when the first word of the next would not have fitted. */
function isFull(line: Segment, next: Segment, rightEdge: number, size: number): boolean {
  const letterWidth = (next.right - next.left) / Math.max(next.text.length, 1);
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0;
  return line.right + 0.25 * size + word * letterWidth > rightEdge - 0.3 * size;
}

/** Takes out the hyphen of a broken word, but not the one of "børne- og ungeområdet". */
function joinWrapped(text: string, rest: string): string {
  if (text.endsWith(softHyphen)) return text.slice(0, -1) + rest;
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(rest) && !/^(og|eller|samt|och|and|or)\b/.test(rest)) {
    return text.slice(0, -1) + rest;
  }
  return `${text} ${rest}`;
}

function headingLevel(size: number, bodySize: number): number | null {
  const ratio = size / bodySize;
  if (ratio >= 1.8) return 1;
  if (ratio >= 1.4) return 2;
  return ratio >= 1.15 ? 3 : null;
}

/** A row of the table begins where its first column has text; what follows below belongs to it. */
function writeTable(writer: BlockWriter, rows: PageRow[], columns: Column[]): void {
  const cells: string[][] = [];
  const lastOf: (Segment | undefined)[] = [];
  for (const row of rows) {
    const found = cellsOf(row, columns);
    const current = cells.at(-1);
    if (!current || found[0]) {
      cells.push(found.map((segment) => segment?.text ?? ''));
    } else {
      found.forEach((segment, i) => {
        const column = columns[i];
        if (segment && column) current[i] = addToCell(current[i] ?? '', lastOf[i], segment, column, row.size);
      });
    }
    found.forEach((segment, i) => segment && (lastOf[i] = segment));
  }
  writer.blank();
  writer.table(cells);
  writer.blank();
}

function addToCell(
  text: string,
  last: Segment | undefined,
  next: Segment,
  column: Column,
  size: number,
): string {
  if (text === '') return next.text;
  const isWrapped =
    last &&
    !newBeginning.test(next.text) &&
    (text.endsWith(softHyphen) || isFull(last, next, column.right, size));
  return isWrapped ? joinWrapped(text, next.text) : `${text}\n${next.text}`;
}
