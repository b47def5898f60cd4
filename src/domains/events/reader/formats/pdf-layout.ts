import { BlockWriter } from './block-writer.ts';
import { bandsOf } from './pdf-columns.ts';
import { gapsBetween, medianOf, rowText, type PageRow } from './pdf-rows.ts';
import { tableCells } from './pdf-table-cells.ts';
import { isFull, joinWrapped, newBeginning, softHyphen } from './pdf-wrapping.ts';

/** Writes the pages as lines and tables: column after column where the page is set in columns, row by row elsewhere. */
export function writePages(pages: PageRow[][]): BlockWriter {
  const writer = new BlockWriter();
  const bodySize = medianOf(pages.flat().map((row) => row.size));
  for (const page of pages) {
    const spacing = medianOf(gapsBetween(page));
    for (const band of bandsOf(page)) {
      if (band.kind === 'rows') {
        writeRows(writer, band.rows, { bodySize, spacing });
      } else {
        writer.blank();
        writer.table(tableCells(band.rows, band.columns));
        writer.blank();
      }
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
  const justified = justifiedEdge(rows);
  let paragraph: { text: string; size: number } | null = null;
  const endParagraph = () => {
    const level = paragraph && headingLevel(paragraph.size, bodySize);
    if (paragraph) writer.line(paragraph.text, level ? { style: 'heading', level } : {});
    paragraph = null;
  };
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const isNear = before !== undefined && row.y - before.y <= 1.4 * spacing;
    if (paragraph && before && isNear && goesOn(before, row, justified ?? before.edge)) {
      paragraph.text = joinWrapped(paragraph.text, rowText(row));
      return;
    }
    endParagraph();
    if (!isNear) writer.blank();
    paragraph = { text: row.segments.map((segment) => segment.text).join('\t'), size: row.size };
  });
  endParagraph();
}

/** Where three rows or more end at one place, the text is justified, and that is its edge. */
function justifiedEdge(rows: PageRow[]): number | null {
  const furthest = Math.max(...rows.map((row) => row.right));
  return rows.filter((row) => row.right > furthest - 1).length >= 3 ? furthest : null;
}

/** Lines of one paragraph stand closer than this many font sizes. */
const lineDistance = 1.65;

/** Whether a row is the rest of the one before: that one was full, and this begins below its text like its rest. */
function goesOn(before: PageRow, row: PageRow, edge: number): boolean {
  const last = before.segments.at(-1);
  const [first, second] = row.segments;
  if (!last || !first || second || Math.abs(before.size - row.size) > 0.1 * row.size) return false;
  if (newBeginning.test(first.text) || row.y - before.y > lineDistance * row.size) return false;
  const isBelow = [before.left, last.left].some((left) => Math.abs(first.left - left) < 2 * row.size);
  return isBelow && (last.text.endsWith(softHyphen) || isFull(last, first, edge, row.size));
}

function headingLevel(size: number, bodySize: number): number | null {
  const ratio = size / bodySize;
  if (ratio >= 1.8) return 1;
  if (ratio >= 1.4) return 2;
  return ratio >= 1.15 ? 3 : null;
}
