import { isCalendarDay, isDayOfMonth, type PartialDate } from './calendar.ts';
import { EDGE_AFTER, EDGE_BEFORE } from './words.ts';

/** A date, or a range or list of dates, where it stands in a line. */
export interface FoundDate {
  dates: PartialDate[];
  /** True for "1.-3. juni": all days from the first to the last are meant. */
  range: boolean;
  index: number;
  end: number;
  /** Day and month were written as numbers that could be read the other way round too. */
  ambiguous: boolean;
}

const MONTHS: readonly string[] = [
  'januar[iy]?|january|jan',
  'februar[iy]?|february|feb',
  'marts|mars|march|mar',
  'april|apr',
  'maj|mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|augusti|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|desember|dec|des',
];
const WEEKDAYS: readonly string[] = [
  'man(?:d(?:ag)?)?|mån(?:d(?:ag)?)?|mon(?:day)?|mandagen|måndagen',
  'tirs?(?:d(?:ag)?)?|tis(?:d(?:ag)?)?|tysdag|tue(?:s(?:day)?)?',
  'ons(?:d(?:ag)?)?|wed(?:nesday)?',
  'tors?(?:d(?:ag)?)?|thu(?:r(?:s(?:day)?)?)?',
  'fre(?:d(?:ag)?)?|fri(?:day)?',
  'lør(?:d(?:ag)?)?|laurdag|lör(?:d(?:ag)?)?|sat(?:urday)?',
  'søn(?:d(?:ag)?)?|sundag|sön(?:d(?:ag)?)?|sun(?:day)?',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const MONTH_NUMBER = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'i'));
const WEEKDAY_NUMBER = WEEKDAYS.map((names) => new RegExp(`^(?:${names})$`, 'i'));

const ORDINAL = '(?:\\.|st|nd|rd|th|:[ea])?';
const THE = '(?:den\\s+|d\\.\\s*|the\\s+)?';
const JOIN = '\\s*(?:[-–—]|,|og|och|and|&|til|till|to)\\s*';
const YEAR = '(?:[.,]?\\s+(?:i\\s+)?((?:19|20)\\d\\d)(?![\\d-]))?';

// "kl. 9-16 og søndag den 5. oktober" has hours before the date.
const DAY_FIRST = new RegExp(
  `${EDGE_BEFORE}(?<!kl\\.? ?|kl\\.? ?\\d{1,2} ?[-–] ?)(?:(${WEEKDAY})(?:en)?\\.?,?\\s+)?${THE}(\\d{1,2}${ORDINAL}(?:${JOIN}(?:${WEEKDAY}\\.?\\s+)?${THE}\\d{1,2}${ORDINAL}){0,6})\\s*(?:of\\s+)?(${MONTH})${EDGE_AFTER}\\.?${YEAR}`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `${EDGE_BEFORE}(?:(${WEEKDAY})\\.?,?\\s+)?(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-–—]\\s*(\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d.:]\\d|\\d|\\s?[ap]\\.?m)${YEAR}`,
  'giu',
);
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const NUMBERS = new RegExp(
  `${EDGE_BEFORE}(?:(${WEEKDAY})(?:en)?\\.?,?\\s+)?(den\\s+|d\\.\\s*)?(?<![\\d.:/-])(\\d{1,2})([./-])(\\d{1,2})(?:(\\4|[-–]|\\s)((?:19|20)\\d\\d|\\d\\d(?=\\4|[^\\d]|$)))?(\\.?)(?![\\d]|[:./-]\\d)`,
  'giu',
);

function numberOf(names: readonly RegExp[], text: string | undefined): number | null {
  if (!text) return null;
  const index = names.findIndex((pattern) => pattern.test(text));
  return index < 0 ? null : index + 1;
}

function weekdayNumber(text: string | undefined): number | null {
  return numberOf(WEEKDAY_NUMBER, text?.replace(/\.$/, ''));
}

/** The month a word names, or null. */
export function monthNumber(text: string | undefined): number | null {
  return numberOf(MONTH_NUMBER, text);
}

function found(
  match: RegExpMatchArray,
  dates: PartialDate[],
  range: boolean,
  ambiguous = false,
): FoundDate[] {
  const index = match.index ?? 0;
  const possible = dates.every(
    (date) =>
      isDayOfMonth(date.month, date.day) &&
      (date.year === null || isCalendarDay(date.year, date.month, date.day)),
  );
  return possible && dates.length > 0
    ? [{ dates, range, index, end: index + match[0].length, ambiguous }]
    : [];
}

function dayFirst(match: RegExpMatchArray): FoundDate[] {
  const list = match[2] ?? '';
  const month = numberOf(MONTH_NUMBER, match[3]) ?? 0;
  const year = match[4] ? Number(match[4]) : null;
  const days = [...list.matchAll(/\d{1,2}/g)].map((number) => Number(number[0]));
  const weekdays = [...list.matchAll(new RegExp(WEEKDAY, 'giu'))].map((word) => weekdayNumber(word[0]));
  const dates = days.map((day, at) => ({
    day,
    month,
    year,
    weekday: at === 0 ? weekdayNumber(match[1]) : (weekdays[at - 1] ?? null),
  }));
  const range = days.length === 2 && /[-–—]|til|to/i.test(list);
  return found(match, dates, range);
}

function monthFirst(match: RegExpMatchArray): FoundDate[] {
  const month = numberOf(MONTH_NUMBER, match[2]) ?? 0;
  const year = match[5] ? Number(match[5]) : null;
  const first = { day: Number(match[3]), month, year, weekday: weekdayNumber(match[1]) };
  const last = match[4] ? [{ day: Number(match[4]), month, year, weekday: null }] : [];
  return found(match, [first, ...last], last.length > 0);
}

/** "3/4" and "5.11." may be fractions or times, so something beside the numbers must say that they are a date. */
function fromNumbers(match: RegExpMatchArray, text: string): FoundDate[] {
  const [whole, weekday, the, first, separator, second, between, yearText, dot] = match;
  const index = match.index ?? 0;
  const after = text.slice(index + whole.length);
  const clockFollows = /^[\s,]*(?:kl|at|klokken|klokka|klockan)(?!\p{L})/iu.test(after);
  const said = Boolean(
    weekday || the || yearText || clockFollows || (separator === '.' && dot === '.' && /^\s/.test(after)),
  );
  if (!weekday && !the && !yearText && AFTER_CLOCK.test(text.slice(0, index))) return [];
  const looksLikeTime = separator === '.' && !weekday && !the && !clockFollows && dot !== '.' && !yearText;
  if (!said || looksLikeTime || (separator === '-' && !yearText)) return [];
  // "15/3-07" is a date, "9.30-10" are hours.
  if (yearText?.length === 2 && between !== separator && separator !== '/') return [];
  const year = yearText ? fullYear(yearText) : null;
  let [day, month] = [Number(first), Number(second)];
  if (month > 12 && day <= 12 && separator !== '.') [day, month] = [month, day];
  const ambiguous = separator === '/' && day <= 12 && month <= 12 && day !== month;
  return found(match, [{ day, month, year, weekday: weekdayNumber(weekday) }], false, ambiguous);
}

/** "kl. 9.00 til 9.10." are hours. */
const AFTER_CLOCK = /(?:^|\s)(?:kl\.?|klokken|klokka|klockan|\d[.:]\d\d\s*(?:til|till|to|[-–]))\s*$/iu;

function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

function fromIso(match: RegExpMatchArray): FoundDate[] {
  const date = { day: Number(match[3]), month: Number(match[2]), year: Number(match[1]), weekday: null };
  return date.year >= 1900 && date.year < 2200 ? found(match, [date], false) : [];
}

/** "Dag 1 – onsdag den 7. oktober": the first number counts days and is no part of a date. */
const COUNTED_DAY = /(?<!\p{L})(?:dag|day|del|part|modul|module|uge|uke)\s\d{1,2}(?=\s+[–—-]\s|\s*[:,(])/giu;

/** Saves the search for months in lines that can have none. */
const MONTH_HINT = /jan|feb|mar|apr|ma[jiy]|jun|jul|aug|sep|o[kc]t|nov|de[cs]/i;

/** Every date in a line, in order and without overlaps; "30. maj – 1. juni 2022" is one range. */
export function findDates(text: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const head = text.slice(0, 2000).replace(COUNTED_DAY, (day) => day.replace(/\d/g, ' '));
  const named = MONTH_HINT.test(head);
  const all = [
    ...(named ? [...head.matchAll(DAY_FIRST)].flatMap(dayFirst) : []),
    ...(named ? [...head.matchAll(MONTH_FIRST)].flatMap(monthFirst) : []),
    ...(/\d{4}-\d/.test(head) ? [...head.matchAll(ISO)].flatMap(fromIso) : []),
    ...(/\d[./-]\d/.test(head)
      ? [...head.matchAll(NUMBERS)].flatMap((match) => fromNumbers(match, head))
      : []),
  ];
  all.sort((a, b) => a.index - b.index || b.end - a.end);
  const kept: FoundDate[] = [];
  for (const date of all) if (date.index >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  return joinRanges(kept, head);
}

function joinRanges(dates: FoundDate[], text: string): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    const between = before ? text.slice(before.end, date.index) : '';
    const first = before?.dates[0];
    const last = date.dates[0];
    if (
      before &&
      first &&
      last &&
      before.dates.length === 1 &&
      date.dates.length === 1 &&
      /^\s*(?:[-–—]|til|till|to)\s*$/i.test(between)
    ) {
      joined[joined.length - 1] = {
        dates: [{ ...first, year: first.year ?? last.year }, last],
        range: true,
        index: before.index,
        end: date.end,
        ambiguous: false,
      };
    } else joined.push(date);
  }
  return joined;
}

const WEEKDAY_ALONE = new RegExp(`^[\\s*#•–-]*(${WEEKDAY})(?:en)?\\.?(?![\\p{L}\\p{N}])[\\s:,–—-]*`, 'iu');
const FULL_WEEKDAY =
  /^(?:man|mån|tirs|tis|tys|ons|tors|fre|lør|laur|lör|søn|sun|sön)dag(?:en)?$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** The weekday a line begins with when it is spelled out: "Fredag", "Saturday: …". */
export function leadingWeekday(text: string): { weekday: number; rest: string } | null {
  const match = WEEKDAY_ALONE.exec(text.slice(0, 60));
  const weekday = weekdayNumber(match?.[1]);
  if (!match?.[1] || !weekday || !FULL_WEEKDAY.test(match[1])) return null;
  return { weekday, rest: text.slice(match[0].length) };
}

const COUNTED: readonly RegExp[] = [
  /^(?:dag|day)\s*(?:1|i|one|et|én|en|ett|ein)$|^(?:første|fyrste|första|first)\s+(?:dag|dagen|day)$/iu,
  /^(?:dag|day)\s*(?:2|ii|two|to|två)$|^(?:anden|andre|andra|second)\s+(?:dag|dagen|day)$/iu,
  /^(?:dag|day)\s*(?:3|iii|three|tre)$|^(?:tredje|third)\s+(?:dag|dagen|day)$/iu,
  /^(?:dag|day)\s*(?:4|iv|four|fire|fyra)$|^(?:fjerde|fjärde|fourth)\s+(?:dag|dagen|day)$/iu,
  /^(?:dag|day)\s*(?:5|v|five|fem)$|^(?:femte|fifth)\s+(?:dag|dagen|day)$/iu,
];
const COUNTED_LEAD =
  /^[\s*#•–-]*(?:program(?:me|m)?(?:met)?(?:\s+for)?\s+)?((?:dag|day)\s*\d|(?:dag|day)\s+(?:i{1,3}v?|iv|v|one|two|three|four|five|et|én|en|ett|to|tre|fire|fem|två|fyra)|(?:første|anden|tredje|fjerde|femte|andre|första|andra|first|second|third|fourth)\s+(?:dag|dagen|day))(?![\p{L}\p{N}])[\s:,.–—-]*/iu;

/** "Dag 2", "Day two – …", "Første dag": the number of the day, and what follows. */
export function leadingDayNumber(text: string): { number: number; rest: string } | null {
  const match = COUNTED_LEAD.exec(text.slice(0, 80));
  if (!match?.[1]) return null;
  const name = match[1].replace(/\s+/g, ' ').toLowerCase();
  const index = COUNTED.findIndex((pattern) => pattern.test(name));
  return index < 0 ? null : { number: index + 1, rest: text.slice(match[0].length) };
}
