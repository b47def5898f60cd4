import { addDays, daysBetween, isoDate, isoWeekday, type PartialDate } from './calendar.ts';
import type { DayRef } from './drafts.ts';
import type { Mark } from './marks.ts';
import { explicitYears, resolveDate, yearsIn, type ResolvedDate, type YearHints } from './years.ts';
import { wordCount } from './words.ts';
import { note, type Note } from './warnings.ts';

/** The dates of a text: which day each heading means, and which days are announced. */
export interface Calendar {
  /** ISO date of a day of the text; null where the text does not give it. */
  dateOf(day: DayRef | null): string | null;
  /** Days the text announces, in order, with the line that does. */
  announced: { iso: string; line: number }[];
  /** The date of any day named in the text, without a note about it. */
  resolve(date: PartialDate): string | null;
  notes: Note[];
}

function readYearHints(marks: readonly Mark[], from: string | undefined): YearHints {
  const own = marks.filter((mark) => !mark.aside).flatMap((mark) => explicitYears(mark.dates));
  const aside = marks.filter((mark) => mark.aside).flatMap((mark) => explicitYears(mark.dates));
  const heads: number[] = [];
  const prose: number[] = [];
  marks.forEach((mark, at) => {
    if (!/(?:19|20)\d\d/.test(mark.at.text)) return;
    const head =
      mark.heading ||
      mark.dates.length > 0 ||
      (wordCount(mark.at.text) <= 9 && (at < 12 || mark.at.text.length < 50));
    (head && !mark.aside ? heads : prose).push(...yearsIn(mark.at.text));
  });
  const known = marks
    .flatMap((mark) => mark.dates.flatMap((found) => found.dates))
    .find((date) => date.year !== null);
  const near = known?.year ? isoDate(known.year, known.month, known.day) : null;
  return { strong: [...new Set([...own, ...heads, ...aside])], weak: [...new Set(prose)], near, from };
}

interface Candidate {
  dates: PartialDate[];
  line: number;
  rank: number;
  text: string;
}

/** Where the text says when it all takes place: "Hvornår: …" before a heading, before a sentence. */
function candidates(marks: readonly Mark[]): Candidate[] {
  const list: Candidate[] = [];
  // "Hvornår:" may stand alone on the line above the date.
  const labelled = new Set(
    marks.flatMap((mark, at) =>
      marks[at - 1]?.label?.kind === 'when' && marks[at - 1]?.label?.value === '' ? [mark.at.line] : [],
    ),
  );
  for (const mark of marks) {
    const [found] = mark.dates;
    if (!found || mark.aside) continue;
    const isLabelled = mark.label && ['when', 'date', 'time'].includes(mark.label.kind);
    const rank = isLabelled ? 1 : mark.day ? 2 : 3;
    list.push({
      dates: found.dates,
      line: mark.at.line,
      rank,
      text: mark.at.text.slice(found.index, found.end),
    });
  }
  return list
    .map((each) => ({ ...each, rank: each.rank + (labelled.has(each.line) ? -1 : 0) }))
    .sort((a, b) => a.rank - b.rank || a.line - b.line);
}

export function readCalendar(
  marks: readonly Mark[],
  days: readonly DayRef[],
  from: string | undefined,
): Calendar {
  const hints = readYearHints(marks, from);
  const notes: Note[] = [];
  const resolved = new Map<DayRef, string | null>();
  const noted = new Set<string>();
  let previous: string | null = null;
  const fuller = fullerDates(marks);
  const ambiguous = new Set(
    marks.flatMap((mark) =>
      mark.dates
        .filter((found) => found.ambiguous)
        .map((found) => `${String(mark.at.line)} ${mark.at.text.slice(found.index, found.end).trim()}`),
    ),
  );
  const resolve = (given: PartialDate, line: number, text: string): string | null => {
    const date = fuller(given);
    const result = resolveDate(date, hints, previous);
    const key = `${String(date.day)}.${String(date.month)}.${String(date.year)}.${String(date.weekday)}`;
    if (!noted.has(key)) noteDate(notes, result, date, line, text);
    if (!noted.has(key) && result.iso && ambiguous.has(`${String(line)} ${text.trim()}`)) {
      notes.push(note('date-ambiguous', line, { text: text.trim(), date: result.iso }));
    }
    noted.add(key);
    previous = result.iso ?? previous;
    return result.iso;
  };
  const all = candidates(marks);
  const main = all.find((each) => each.rank <= 2) ?? all[0];
  const dated = days.filter((day) => day.said?.dates);
  for (const day of dated) {
    const [date] = day.said?.dates?.dates ?? [];
    const found = day.said?.dates;
    if (date && found) resolved.set(day, resolve(date, day.line, day.text.slice(found.index, found.end)));
  }
  previous = null;
  const mainDates = (main?.dates ?? []).map((date) => resolve(date, main?.line ?? 1, main?.text ?? ''));
  const first = mainDates[0] ?? null;
  const announced = announcedDays(marks, resolve);
  const earliest = [...resolved.values()].filter((iso): iso is string => iso !== null).sort()[0] ?? null;
  for (const day of days) {
    if (!resolved.has(day)) resolved.set(day, undatedDay(day, first, announced, earliest));
  }
  return {
    dateOf: (day) => (day ? (resolved.get(day) ?? null) : first),
    announced,
    resolve: (date) => resolveDate(fuller(date), hints, null).iso,
    notes,
  };
}

/** The same day named elsewhere with its year or weekday: "28. september" and "torsdag 28. september 2023". */
function fullerDates(marks: readonly Mark[]): (date: PartialDate) => PartialDate {
  const known = new Map<string, { year: number | null; weekday: number | null }>();
  for (const mark of marks) {
    for (const date of mark.dates.flatMap((found) => found.dates)) {
      const key = `${String(date.day)}.${String(date.month)}`;
      const before = known.get(key);
      known.set(key, { year: before?.year ?? date.year, weekday: before?.weekday ?? date.weekday });
    }
  }
  return (date) => {
    const more = known.get(`${String(date.day)}.${String(date.month)}`);
    return date.year !== null || !more
      ? date
      : { ...date, year: more.year, weekday: date.weekday ?? more.weekday };
  };
}

function noteDate(notes: Note[], result: ResolvedDate, date: PartialDate, line: number, text: string): void {
  const short = text.trim();
  if (result.iso === null) notes.push(note('year-missing', line, { date: short }));
  else if (result.contradicts && date.weekday !== null) {
    notes.push(
      note('weekday-contradicts', line, {
        date: short,
        said: String(date.weekday),
        real: String(isoWeekday(result.iso)),
      }),
    );
  } else if (result.inferred === 'reference')
    notes.push(note('year-inferred', line, { date: short, year: result.iso.slice(0, 4) }));
}

/** All days of the ranges and lists that the text announces: "1.-3. juni 2022" is three days. */
function announcedDays(
  marks: readonly Mark[],
  resolve: (date: PartialDate, line: number, text: string) => string | null,
): Calendar['announced'] {
  const days = new Map<string, number>();
  for (const mark of marks) {
    if (mark.aside || (mark.at.text.length > 160 && !mark.day)) continue;
    for (const found of mark.dates) {
      if (found.dates.length < 2) continue;
      const text = mark.at.text.slice(found.index, found.end);
      const isos = found.dates.map((date) => resolve(date, mark.at.line, text));
      const [first, last] = [isos[0], isos.at(-1)];
      if (!first || !last) continue;
      const length = daysBetween(first, last);
      const listed =
        found.range && length > 0 && length <= 14
          ? Array.from({ length: length + 1 }, (_, at) => addDays(first, at))
          : isos;
      for (const iso of listed) if (iso && !days.has(iso)) days.set(iso, mark.at.line);
    }
  }
  return [...days].map(([iso, line]) => ({ iso, line })).sort((a, b) => a.iso.localeCompare(b.iso));
}

/** "Dag 2" counts from the first day, "Fredag" is the first such day from there. */
function undatedDay(
  day: DayRef,
  first: string | null,
  announced: Calendar['announced'],
  earliest: string | null,
): string | null {
  const base = announced[0]?.iso ?? first ?? earliest;
  if (!base || !day.said) return base && !day.said ? base : null;
  if (day.said.number !== null) return addDays(base, day.said.number - 1);
  if (day.said.weekday !== null) return addDays(base, (day.said.weekday - isoWeekday(base) + 7) % 7);
  return base;
}
