import { daysBetween, isCalendarDay, isoDate, weekdayOf, type PartialDate } from './calendar.ts';
import type { FoundDate } from './dates.ts';

/** What a text says about the years of its dates. */
export interface YearHints {
  /** Years that belong to dates or stand in titles and headings, in the order of the text. */
  strong: number[];
  /** Years from running text; they count only where the weekday agrees. */
  weak: number[];
  /** A date of the text whose year is known. */
  near: string | null;
  /** ISO date from which missing years are counted. */
  from: string | undefined;
}

export interface ResolvedDate {
  iso: string | null;
  /** Weekday in the text that the date does not have. */
  contradicts: boolean;
  /** The year was not beside the date. */
  inferred: 'text' | 'reference' | null;
}

const YEAR = /(?<![\p{L}\p{N}./:@-])((?:19|20)\d\d)(?:[/–-](\d\d(?:\d\d)?))?(?![\p{L}\p{N}@]|[.:/-]\d)/gu;
const NOT_THE_YEAR =
  /©|copyright|(?:siden|sedan|since|founded|grundlagt|stiftet|etableret|etablert|grundad)\s*$|(?:budget|lov|law|strategi|strategy|plan)\s*$/i;
const AMOUNT_AFTER =
  /^\s*(?:kr|kroner|kronor|dkk|nok|sek|eur|euro|€|københavn|kbh|oslo|stockholm|deltagere|deltakere|deltagare|personer|pladser|people|participants)/iu;

/** Years standing alone in a line: no spans like 2005-2014 (save one school year), no prices, no postcodes. */
export function yearsIn(text: string): number[] {
  const years: number[] = [];
  for (const match of text.slice(0, 2000).matchAll(YEAR)) {
    const year = Number(match[1]);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (NOT_THE_YEAR.test(before) || AMOUNT_AFTER.test(after)) continue;
    const second = match[2] ? Number(match[2].slice(-2)) : null;
    if (second !== null && second !== (year + 1) % 100) continue;
    years.push(year);
    if (second !== null) years.push(year + 1);
  }
  return years;
}

export function explicitYears(dates: readonly FoundDate[]): number[] {
  return dates.flatMap((found) => found.dates.flatMap((date) => (date.year === null ? [] : [date.year])));
}

function fits(date: PartialDate, year: number): boolean {
  if (!isCalendarDay(year, date.month, date.day)) return false;
  return date.weekday === null || weekdayOf(year, date.month, date.day) === date.weekday;
}

/** The year a date is in: its own, else one the text names, else counted from the reference date, else none. */
export function resolveDate(date: PartialDate, hints: YearHints, after: string | null = null): ResolvedDate {
  if (date.year !== null) {
    const iso = isCalendarDay(date.year, date.month, date.day)
      ? isoDate(date.year, date.month, date.day)
      : null;
    return { iso, contradicts: iso !== null && !fits(date, date.year), inferred: null };
  }
  const year = yearFromText(date, hints, after);
  if (year !== null) {
    return { iso: isoDate(year, date.month, date.day), contradicts: !fits(date, year), inferred: 'text' };
  }
  return hints.from === undefined
    ? { iso: null, contradicts: false, inferred: null }
    : fromReference(date, hints.from);
}

function yearFromText(date: PartialDate, hints: YearHints, after: string | null): number | null {
  const strong = [...new Set(hints.strong)];
  if (date.weekday !== null) {
    const agreeing = [...strong, ...hints.weak].find(
      (year) => fits(date, year) && !isLongBefore(date, year, after),
    );
    const near = strong
      .flatMap((year) => [year + 1, year - 1])
      .find((year) => fits(date, year) && isNear(date, year, hints.near));
    const best = agreeing ?? near;
    if (best !== undefined) return best;
  }
  const first = strong.find((year) => isCalendarDay(year, date.month, date.day));
  if (first === undefined) return null;
  // A season runs on into the next year: "3. december 2025" and then "14. januar".
  if (isLongBefore(date, first, after) && isCalendarDay(first + 1, date.month, date.day)) return first + 1;
  return first;
}

/** Within some months of a date whose year is known. */
function isNear(date: PartialDate, year: number, near: string | null): boolean {
  return near !== null && Math.abs(daysBetween(isoDate(year, date.month, date.day), near)) <= 200;
}

/** More than half a year before the date that stands before it in the text. */
function isLongBefore(date: PartialDate, year: number, after: string | null): boolean {
  return after !== null && daysBetween(isoDate(year, date.month, date.day), after) > 150;
}

/** The nearest such date from a week before the reference on, with the weekday if some near year has it. */
function fromReference(date: PartialDate, from: string): ResolvedDate {
  const year = Number(from.slice(0, 4));
  const coming = [year, year + 1, year + 2, year + 3, year + 4].filter(
    (each) =>
      isCalendarDay(each, date.month, date.day) &&
      daysBetween(from, isoDate(each, date.month, date.day)) >= 0,
  );
  const [next] = coming;
  const agreeing = [...coming.slice(0, 2), year, year - 1].find((each) => fits(date, each));
  const chosen = agreeing ?? next;
  if (chosen === undefined) return { iso: null, contradicts: false, inferred: null };
  return {
    iso: isoDate(chosen, date.month, date.day),
    contradicts: !fits(date, chosen),
    inferred: 'reference',
  };
}
