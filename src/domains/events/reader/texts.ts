import { paragraphs } from './item-body.ts';
import type { TextLine } from './lines.ts';
import type { ReadText } from './reading.ts';
import { isCapitals, wordCount } from './words.ts';

/** What is neither item nor fact, as texts under their headings; no line of the source is lost. */
export function readTexts(lines: readonly TextLine[]): ReadText[] {
  const texts: ReadText[] = [];
  let heading: TextLine | null = null;
  let block: TextLine[] = [];
  const flush = (): void => {
    const first = heading ?? block[0];
    if (first)
      texts.push({ heading: heading?.text ?? null, text: paragraphs(block) ?? '', line: first.line });
    heading = null;
    block = [];
  };
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (isHeading(line, next)) {
      flush();
      heading = line;
    } else {
      const last = block.at(-1) ?? heading;
      // Lines that stood far apart, with items between them, are no one text.
      if (last && line.line - last.line > 4 + line.blanks) flush();
      block.push(line);
    }
  });
  flush();
  return texts;
}

function isHeading(line: TextLine, next: TextLine | undefined): boolean {
  if (line.level > 0) return true;
  if (line.blanks === 0 || line.bullet || line.text.length > 90) return false;
  if (isCapitals(line.text) || /^[^.]{2,60}:$/.test(line.text)) return true;
  return (
    next !== undefined &&
    next.text.length > line.text.length * 1.5 &&
    next.text.length > 60 &&
    wordCount(line.text) <= 10 &&
    !/[.,;!]$/.test(line.text)
  );
}
