import { joinWrapped } from './clean.ts';
import { lineLabel } from './labels.ts';
import type { TextLine } from './lines.ts';
import { leadingTime } from './times.ts';

const NARROWEST = 40;
const HANGING =
  /(?:-|,|(?<![\p{L}])(?:og|and|och|eller|or|for|of|the|i|af|av|ved|in|at|på|til|to|med|with|fra|from|som|der|den|det|de|en|et|a|an|om|on|by))$/iu;

/** Joins lines that the width of a page broke, so that a sentence is read whole. Each joined line keeps its first number. */
export function unwrapped(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  let previous: TextLine | null = null;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && previous && goesOn(previous, line)) {
      joined[joined.length - 1] = {
        ...open,
        text: joinWrapped([open.text, line.text]),
        raw: `${open.raw}\n${line.raw}`,
        links: [...open.links, ...line.links],
      };
    } else joined.push(line);
    previous = line;
  }
  return joined;
}

function goesOn(previous: TextLine, line: TextLine): boolean {
  if (
    line.line !== previous.line + 1 ||
    line.blanks > 0 ||
    line.bullet ||
    line.number !== null ||
    line.level > 0 ||
    previous.level > 0
  )
    return false;
  if (previous.text.length < NARROWEST || /[.!?:;]$/.test(previous.text)) return false;
  if (lineLabel(line.text) || leadingTime(line.text)) return false;
  return /^[\p{Ll}(]/u.test(line.text) || HANGING.test(previous.text);
}
