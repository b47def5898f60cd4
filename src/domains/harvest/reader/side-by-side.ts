import type { SourceBlock, SourceLine } from '#domains/events/reader/source.ts';
import { labelOf } from './labels.ts';

/** The narrowest white between two columns. */
const GUTTER = 3;
const LEAST_LINES = 4;
/** A page has no more; a longer table is not gone through from each of its lines. */
const MOST_LINES = 150;
/** A column narrower than this holds labels or hours, and the two are a table. */
const NARROWEST = 18;

/**
 * Columns that a text layer gives side by side are read one after the other: lines under each other with the same white
 * in all of them. Every half keeps its line's number.
 */
export function withoutColumns(blocks: readonly SourceBlock[]): SourceBlock[] {
  const found: SourceBlock[] = [];
  let at = 0;
  while (at < blocks.length) {
    const run = columnsFrom(blocks, at);
    if (run === null) {
      const block = blocks[at];
      if (block) found.push(block);
      at += 1;
      continue;
    }
    const lines = blocks.slice(at, run.end).filter((block) => block.kind === 'line');
    found.push(...half(lines, 0, run.edge), ...half(lines, run.edge));
    at = run.end;
  }
  return found;
}

function half(lines: readonly SourceLine[], from: number, to?: number): SourceLine[] {
  return lines.map((line) => ({ ...line, text: line.text.slice(from, to).trimEnd() }));
}

/** Where the right column of the lines from here on begins, and where the columns end; null where there are none. */
function columnsFrom(blocks: readonly SourceBlock[], at: number): { edge: number; end: number } | null {
  const first = blocks[at];
  if (first?.kind !== 'line') return null;
  for (const match of first.text.matchAll(/\S {3,}(?=\S)/g)) {
    const edge = match.index + match[0].length;
    const end = endOf(blocks, at, edge);
    if (isTwoTexts(blocks.slice(at, end), edge)) return { edge, end };
  }
  return null;
}

/** The lines that leave the white free; a blank line may stand between them, a page's end may not. */
function endOf(blocks: readonly SourceBlock[], at: number, edge: number): number {
  let end = at;
  for (let place = at; place < Math.min(blocks.length, at + MOST_LINES); place += 1) {
    const block = blocks[place];
    if (block?.kind !== 'line' || (place > at && block.text.includes('\f'))) break;
    if (block.text.trim() === '') continue;
    if (block.text.slice(edge - GUTTER, edge).trim() !== '') break;
    // A line of the left column alone tells nothing of the right one.
    if (block.text.length > edge) end = place + 1;
    else if (place - end > 2) break;
  }
  return end;
}

function isTwoTexts(blocks: readonly SourceBlock[], edge: number): boolean {
  const lines = blocks.filter((block) => block.kind === 'line').filter(({ text }) => text.trim() !== '');
  const left = lines.map(({ text }) => text.slice(0, edge).trim()).filter((text) => text !== '');
  const right = lines.filter(({ text }) => /^ {0,2}\S/.test(text.slice(edge)));
  if (right.length < LEAST_LINES || left.length < LEAST_LINES) return false;
  const width = left.reduce((sum, text) => sum + text.length, 0) / left.length;
  const labels = left.filter((text) => labelOf(text, true)?.rest === '').length;
  // Numbers, hours and labels in front of texts are the first column of a table.
  return width >= NARROWEST && labels < left.length / 2;
}
