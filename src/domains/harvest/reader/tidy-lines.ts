import type { SourceBlock } from '#domains/events/reader/source.ts';

/** Marks of lists that word processors and PDFs leave behind; the letter o where a round mark was meant. */
const FOREIGN_MARK = /^(\s*)(?:[\uf0b7\uf0a7\uf0d8\uf0fc\uf02d►▶➤➔→❖◆◇✔☐☑⁃∙⦁]|o(?=\s))\s*(?=\S)/u;
/** A tab that sets a mark, a number or a label apart from its words makes no table. */
const TAB_AFTER_MARK =
  /^(\s*(?:[-–—*+•·▪◦‣○●■□]|\(?\w{1,4}[.)]|\d{1,2}(?:\.\d{1,2})*|[^\t:]{2,40}:))[ \t]*\t\s*(?=\S)/u;

/** Lines as they were meant: composed letters, one kind of blank, known marks of lists. */
export function tidyLines(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.map((block) => (block.kind === 'line' ? { ...block, text: tidy(block.text) } : block));
}

function tidy(text: string): string {
  if (text === '') return text;
  return (
    text
      .normalize('NFC')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      // Where a program broke a word it left a soft hyphen; inside a line one is nothing.
      .replace(/\u00ad\s*$/, '-')
      .replace(/\u00ad|\ufeff|\u200b/g, '')
      .replace(FOREIGN_MARK, '$1• ')
      .replace(TAB_AFTER_MARK, '$1 ')
  );
}
