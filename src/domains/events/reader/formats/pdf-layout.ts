import { BlockWriter } from './block-writer.ts';
import { bandsOf, type Band } from './pdf-columns.ts';
import type { PageRow, Segment } from './pdf-rows.ts';

/** Writes the pages as lines and tables: column after column where the page is set in columns, row by row elsewhere. */
export function writePages(pages: PageRow[][]): BlockWriter {
  const writer = new BlockWriter();
  const bodySize = median(pages.flat().map((row) => row.size));
  for (const page of pages) {
    const spacing = median(gapsOf(page));
    for (const band of bandsOf(page)) {
      if (band.kind === 'table') writeTable(writer, band);
      else writeRows(writer, band.rows, bodySize, spacing);
    }
    writer.blank();
  }
  return writer;
}

function writeRows(writer: BlockWriter, rows: PageRow[], bodySize: number, spacing: number): void {
  let previous: PageRow | undefined;
  for (const row of rows) {
    if (!previous || row.y - previous.y > 1.5 * spacing) writer.blank();
    const text = row.segments.map((segment) => segment.text).join('\t');
    const level = headingLevel(row.size, bodySize);
    writer.line(text, level ? { style: 'heading', level } : {});
    previous = row;
  }
}

function headingLevel(size: number, bodySize: number): number | null {
  const ratio = size / bodySize;
  if (ratio >= 1.8) return 1;
  if (ratio >= 1.4) return 2;
  return ratio >= 1.15 ? 3 : null;
}

/** A row of the table begins where its first column has text, or where a gap sets it apart. */
function writeTable(writer: BlockWriter, band: Extract<Band, { kind: 'table' }>): void {
  const { rows, columns } = band;
  const spacing = median(gapsOf(rows));
  const cells: string[][] = [];
  let previous: PageRow | undefined;
  for (const row of rows) {
    const texts = columns.map(({ left, right }) => within(row.segments, left, right));
    const isApart = previous !== undefined && row.y - previous.y > 1.6 * spacing;
    const current = cells.at(-1);
    if (!current || texts[0] !== '' || isApart) cells.push(texts);
    else texts.forEach((text, i) => text && (current[i] = current[i] ? `${current[i]}\n${text}` : text));
    previous = row;
  }
  writer.blank();
  writer.table(cells);
  writer.blank();
}

function within(segments: Segment[], left: number, right: number): string {
  return segments
    .filter((segment) => segment.left >= left - 1 && segment.left < right)
    .map((segment) => segment.text)
    .join(' ');
}

function gapsOf(rows: PageRow[]): number[] {
  return rows
    .slice(1)
    .map((row, i) => row.y - (rows[i]?.y ?? row.y))
    .filter((gap) => gap > 0);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 12;
}
