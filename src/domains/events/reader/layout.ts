import type { Mark } from './marks.ts';
import { findTimes, type FoundTime } from './times.ts';
import { wordCount } from './words.ts';

/** How a whole text is set: decided once, for a single line often fits several layouts. */
export interface Layout {
  /** Pairs of bare hours ("9-10 Kaffe") are times. */
  bareHours: boolean;
  /** A time alone on its line belongs to the title above it. */
  titleAbove: boolean;
  /** The times stand at the ends of the lines. */
  timesLast: boolean;
  /** The text is a list of meetings, each with its own date, rather than days with items. */
  meetings: boolean;
}

/** `timedRows` is how many rows of tables begin with a time. */
export function recogniseLayout(marks: readonly Mark[], timedRows: number): Layout {
  const bareHours = usesBareHours(marks);
  const led = marks.filter((mark) => leadsItem(mark, bareHours)).length;
  const last = marks.filter((mark) => trailingTime(mark) !== null && !leadsItem(mark, bareHours)).length;
  const timesLast = last >= 3 && last > led * 1.5;
  return {
    bareHours,
    titleAbove: hasTitlesAbove(marks, bareHours),
    timesLast,
    meetings: isMeetingList(marks, (timesLast ? last : led) + timedRows),
  };
}

/** The line begins with a time that can begin an item. */
export function leadsItem(mark: Mark, bareHours: boolean): boolean {
  const { lead } = mark;
  if (!lead || mark.furniture || lead.span.impossible?.at === 'start') return false;
  if (lead.span.bare && (!bareHours || !plausibleBare(mark))) return false;
  const [date] = mark.dates;
  // "kl. 9.30-12.30, torsdag 24. oktober 2026" is the time of a day and begins no item.
  return !(date && mark.day && lead.rest.length - (mark.at.text.length - date.index) <= 2);
}

function plausibleBare(mark: Mark): boolean {
  const { span, rest } = mark.lead ?? {};
  if (!span || rest === undefined) return false;
  return (
    span.start >= 5 * 60 &&
    (span.end === null || span.end > span.start) &&
    (rest === '' || /^[\p{Lu}"“”«„'’(]/u.test(rest))
  );
}

/** Bare hours are believed when two of them follow each other in time or stand among full times. */
function usesBareHours(marks: readonly Mark[]): boolean {
  const bare = marks.filter((mark) => mark.lead?.span.bare && plausibleBare(mark));
  const full = marks.filter((mark) => mark.lead && !mark.lead.span.bare);
  if (bare.length === 0) return false;
  const rising = bare.filter(
    (mark, at) => at > 0 && (mark.lead?.span.start ?? 0) > (bare[at - 1]?.lead?.span.start ?? 0),
  );
  return rising.length > 0 || full.length >= 2;
}

/** The title stands right above its time, and what is before the title is a gap. */
function hasTitlesAbove(marks: readonly Mark[], bareHours: boolean): boolean {
  let above = 0;
  let below = 0;
  marks.forEach((mark, at) => {
    if (!leadsItem(mark, bareHours) || mark.lead?.rest !== '') return;
    const [before, after] = [marks[at - 1], marks[at + 1]];
    const titled =
      before &&
      !before.lead &&
      !before.day &&
      !before.label &&
      wordCount(before.at.text) <= 18 &&
      !/[.,;:]$/.test(before.at.text);
    const standsAlone =
      titled &&
      (before.at.blanks > 0 || before.at.level > 0) &&
      mark.at.blanks <= (before.at.level > 0 ? 1 : 0);
    if (standsAlone) above += 1;
    else if (after && !after.lead && after.at.blanks === 0) below += 1;
    else if (after && !after.lead) below += 0.5;
  });
  return above >= 2 && above > below * 1.5;
}

/** A time that closes a short line: "Kaffe og brød, kl. 9.00-9.30", "Velkomst (9.30)". */
export function trailingTime(mark: Mark): { time: FoundTime; title: string } | null {
  const { text } = mark.at;
  if (text.length > 160 || mark.dates.length > 0 || mark.aside || mark.label || mark.furniture) return null;
  const time = findTimes(text).at(-1);
  if (!time || time.index < 3 || !/^[\s)\].]*$/.test(text.slice(time.end))) return null;
  const title = text.slice(0, time.index).replace(/[\s,;:([|–—.-]+$/u, '');
  return title === '' || wordCount(title) > 20 ? null : { time, title };
}

/** More dates with hours than lines that begin with a time: meetings, not days. */
function isMeetingList(marks: readonly Mark[], timed: number): boolean {
  const dated = marks.filter((mark) => mark.day?.dates && !mark.label);
  const different = new Set(dated.map((mark) => JSON.stringify(mark.day?.dates?.dates)));
  const withHours = dated.filter((mark) => mark.day?.hours).length;
  if (different.size < 2 || (timed > 0 && withHours <= timed)) return false;
  // Dates without hours are a list of meetings only where they stand close; elsewhere they are just dates.
  const close = marks.length / different.size;
  return withHours >= 2 || (withHours === 1 && close <= 15) || (different.size >= 3 && close <= 12);
}
