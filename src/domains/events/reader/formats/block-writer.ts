import type { SourceBlock, SourceLine } from '../source.ts';
import { limits } from './limits.ts';
import { ReaderError } from './reader-error.ts';

type LineStyle = Pick<SourceLine, 'style' | 'level'>;

/**
 * Gathers what a format reader finds and numbers it: `lines` is the text that is shown beside the result, and each
 * block points into it. A table row is one line there, its cells set apart by " | ".
 */
export class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  readonly lines: string[] = [];
  private characters = 0;

  /** One line, and no more: what would break it becomes a space. */
  line(raw: string, style: LineStyle = {}): void {
    const text = raw.replace(/[\r\n\u2028\u2029]+/g, ' ');
    this.blocks.push({ kind: 'line', line: this.push(text), text, ...style });
  }

  /** At most one blank line, and none before the first text. */
  blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.line('');
  }

  table(rows: string[][], name?: string): void {
    if (rows.length === 0) return;
    if (rows.length > limits.rows) throw tableTooLong();
    const numbered = rows.map((cells) => ({ line: this.push(rowText(cells)), cells }));
    const line = numbered[0]?.line ?? 1;
    this.blocks.push({ kind: 'table', line, rows: numbered, ...(name ? { name } : {}) });
  }

  get isEmpty(): boolean {
    return this.characters === 0;
  }

  private push(text: string): number {
    this.characters += text.trim().length;
    if (this.characters > limits.characters) throw textTooLong();
    return this.lines.push(text);
  }
}

export function tableTooLong(): ReaderError {
  return new ReaderError('programme_file.table_too_long', { rows: limits.rows });
}

export function textTooLong(): ReaderError {
  return new ReaderError('programme_file.text_too_long', { characters: limits.characters });
}

function rowText(cells: string[]): string {
  return cells.map((cell) => cell.replace(/\s*\n\s*/g, ' / ')).join(' | ');
}
