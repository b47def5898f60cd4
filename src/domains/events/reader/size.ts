import { ReaderError } from './formats/reader-error.ts';
import type { SourceBlock } from './source.ts';

/** A programme of three hundred pages stays below both. */
const LONGEST_TEXT = 1_000_000;
const MOST_LINES = 20_000;

/** Throws ReaderError (`programme_file.text_too_long`) for a text that nobody can mean as a programme. */
export function checkLength(text: string): void {
  if (text.length > LONGEST_TEXT) throw new ReaderError('programme_file.text_too_long');
}

export function checkBlocks(blocks: readonly SourceBlock[]): void {
  let length = 0;
  let lines = 0;
  for (const block of blocks) {
    if (block.kind === 'line') length += block.text.length;
    else for (const row of block.rows) for (const cell of row.cells) length += cell.length;
    lines += block.kind === 'line' ? 1 : block.rows.length;
    if (length > LONGEST_TEXT || lines > MOST_LINES) throw new ReaderError('programme_file.text_too_long');
  }
}
