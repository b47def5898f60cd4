import type { Mark } from './marks.ts';
import type { SourceTable } from './source.ts';
import { note, type Note } from './warnings.ts';

/**
 * A table whose columns were copied one after the other: three or more times alone on their lines, then as many
 * titles. Each time gets the title of its place in the list; the reader says so.
 */
export function joinColumns(pieces: readonly (Mark | SourceTable)[]): {
  pieces: (Mark | SourceTable)[];
  notes: Note[];
} {
  const joined: (Mark | SourceTable)[] = [];
  const notes: Note[] = [];
  const marks = pieces.map((piece) => ('at' in piece ? piece : undefined));
  let at = 0;
  while (at < marks.length) {
    const times = runOfTimes(marks, at);
    const titles = times.length >= 3 ? titlesAfter(marks, at + times.length, times.length) : [];
    const first = times[0];
    if (first && titles.length === times.length) {
      times.forEach((time, index) => joined.push(withTitle(time, titles[index])));
      notes.push(note('columns-apart', first.at.line, { count: String(times.length) }));
      at += times.length + titles.length;
    } else {
      joined.push(...pieces.slice(at, at + Math.max(1, times.length)));
      at += Math.max(1, times.length);
    }
  }
  return { pieces: joined, notes };
}

function isTimeAlone(mark: Mark | undefined): boolean {
  return (
    mark?.lead?.rest === '' && !mark.lead.span.bare && mark.lead.span.impossible === null && !mark.furniture
  );
}

function runOfTimes(marks: readonly (Mark | undefined)[], begin: number): Mark[] {
  let end = begin;
  while (end < marks.length && end < begin + 60 && isTimeAlone(marks[end])) end += 1;
  return marks.slice(begin, end).filter((mark) => mark !== undefined);
}

/** As many lines as there are times, up to a gap, a heading or the next time. */
function titlesAfter(marks: readonly (Mark | undefined)[], begin: number, count: number): Mark[] {
  const titles: Mark[] = [];
  for (const mark of marks.slice(begin, begin + count + 1)) {
    if (!mark || mark.lead || mark.day || mark.aside || (titles.length > 0 && mark.at.blanks > 0)) break;
    titles.push(mark);
  }
  return titles;
}

function withTitle(time: Mark, title: Mark | undefined): Mark {
  if (!time.lead || !title) return time;
  const at = { ...time.at, text: `${time.at.text} ${title.at.text}`, links: title.at.links };
  return { ...time, at, lead: { ...time.lead, rest: title.at.text } };
}
