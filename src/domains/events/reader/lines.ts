import type { SourceBlock, SourceTable } from './source.ts';
import { inlineItems } from './inline-items.ts';
import { plainLine } from './markup.ts';

/** A line of the source with what can be said of it alone. */
export interface TextLine {
  kind: 'line';
  line: number;
  /** Without markup and invisible characters; wrapping hyphens are still there. */
  text: string;
  raw: string;
  links: readonly string[];
  /** 0 for plain text, else the heading's level (1 is the outermost). */
  level: number;
  bullet: boolean;
  number: string | null;
  /** Empty lines between this line and the one before. */
  blanks: number;
  indent: number;
  /** Part of an older mail below the one that counts. */
  quoted: boolean;
}

export type Piece = TextLine | SourceTable;

/** Lines that are markup and nothing else, by their line number. */
export interface Prepared {
  pieces: Piece[];
  markupLines: number[];
}

/** Underlines a heading in plain text: a line of === or of --- right under text. */
const QUOTE = /^\s*(?:>\s?)+/;
const UNDERLINE = /^\s*(?:={3,}|-{3,})\s*$/;

/** Strips markup from every line, counts the blank lines before it and finds headings. */
export function prepareLines(blocks: readonly SourceBlock[]): Prepared {
  const pieces: Piece[] = [];
  const wholeIsQuoted =
    blocks.filter((block) => block.kind === 'line' && QUOTE.test(block.text)).length > blocks.length / 2;
  const markupLines: number[] = [];
  let blanks = 1;
  for (const block of blocks) {
    if (block.kind === 'table') {
      pieces.push(block);
      blanks = 1;
      continue;
    }
    const quoted = QUOTE.test(block.text) || block.style === 'quote';
    const plain = plainLine(block.text.replace(QUOTE, ''));
    const previous = pieces.at(-1);
    if (/^\s*={3,}\s*$/.test(block.text) && blanks === 0 && previous?.kind === 'line') previous.level = 1;
    if (plain.text === '') {
      if (plain.onlyMarkup && /[\p{L}\p{N}]/u.test(block.text)) markupLines.push(block.line);
      if (!UNDERLINE.test(block.text) || blanks > 0) blanks += 1;
      else blanks = Math.max(blanks, 1);
      continue;
    }
    const level = block.style === 'heading' ? (block.level ?? 2) : (plain.level ?? 0);
    const whole: TextLine = {
      kind: 'line',
      line: block.line,
      text: plain.text,
      raw: block.text,
      links: plain.links,
      level,
      bullet: plain.bullet || block.style === 'list',
      number: plain.number,
      blanks: level > 0 ? Math.max(1, blanks) : blanks,
      quoted: quoted && !wholeIsQuoted,
      indent: /^\s*/.exec(block.text.replaceAll('\t', '    '))?.[0].length ?? 0,
    };
    pieces.push(...inlineItems(whole));
    blanks = 0;
  }
  return { pieces, markupLines };
}
