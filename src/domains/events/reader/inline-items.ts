import { findDates } from './dates.ts';
import type { TextLine } from './lines.ts';
import { findTimes } from './times.ts';

const LEAD_IN =
  /^(?:(?:foreløbigt |foreløpig |dagens )?program(?:me|m|met)?|agenda|dagsorden|schedule|tidsplan|køreplan)?\s*[:–-]?\s*$/iu;

/**
 * A whole programme in one line, as newsletters have it: "Program: 17.00 Velkomst, 17.15 oplæg, 18.00 mad". Each
 * time becomes a line of its own with the same number; any other line stays as it is.
 */
export function inlineItems(line: TextLine): TextLine[] {
  const { text } = line;
  if (text.length > 1500 || !/\d.*\d.*\d/.test(text)) return [line];
  const days = inlineDays(line);
  if (days) return days;
  const times = findTimes(text).filter(
    (time) => !/(?:til|to|until|-|–)\s*$/iu.test(text.slice(0, time.index)),
  );
  const [first] = times;
  if (times.length < 3 || !first || !LEAD_IN.test(text.slice(0, first.index))) return [line];
  const rising = times.every((time, at) => at === 0 || time.span.start >= (times[at - 1]?.span.start ?? 0));
  const parts = times.map((time, at) => text.slice(time.index, times[at + 1]?.index ?? text.length).trim());
  const titled = times.every((time, at) => /\p{L}{2}/u.test((parts[at] ?? '').slice(time.end - time.index)));
  if (!rising || !titled) return [line];
  const lead = text.slice(0, first.index).trim();
  const items = parts.map((part, at) => ({
    ...line,
    text: part.replace(/[\s,;/|•·–-]+(?:og|and|och)?\s*$/iu, ''),
    number: null,
    blanks: at === 0 ? line.blanks : 0,
  }));
  return lead === '' ? items : [{ ...line, text: lead }, ...items];
}

const AND = /^[\s,;]*(?:og|och|and|samt|&|\+)?[\s,;]*$/iu;

/** "Lørdag den 4. oktober kl. 9-16 og søndag den 5. oktober kl. 9-14": a line for each day that has hours. */
function inlineDays(line: TextLine): TextLine[] | null {
  const { text } = line;
  if (text.length > 250) return null;
  const dates = findDates(text);
  const [first] = dates;
  if (dates.length < 2 || !first || text.slice(0, first.index).trim() !== '') return null;
  const parts = dates.map((date, at) => text.slice(date.index, dates[at + 1]?.index ?? text.length));
  const alone = parts.every((part, at) => {
    const [date, next] = [dates[at], dates[at + 1]];
    const [time] = findTimes(part.slice((date?.end ?? 0) - (date?.index ?? 0)));
    const after = time && part.slice((date?.end ?? 0) - (date?.index ?? 0) + time.end);
    return after !== undefined && (next ? AND.test(after) : !/\p{L}{2}/u.test(after));
  });
  if (!alone) return null;
  return parts.map((part, at) => ({
    ...line,
    text: part.replace(/[\s,;]*(?:og|och|and|samt|&|\+)?[\s,;]*$/iu, ''),
    blanks: at === 0 ? line.blanks : 0,
  }));
}
