import { isDayOfMonth, type PartialDate } from './calendar.ts';
import { findDates, leadingWeekday, monthNumber, type FoundDate } from './dates.ts';

/** "MARTS 2026" or "Oktober" alone on its line, above days that name no month. */
export function monthHeading(text: string): Pick<PartialDate, 'month' | 'year'> | null {
  const match = /^[\s*#]*(\p{L}{3,9})\.?(?:\s+((?:19|20)\d\d))?\s*:?$/u.exec(text.slice(0, 40));
  const month = monthNumber(match?.[1]);
  return month === null ? null : { month, year: match?.[2] ? Number(match[2]) : null };
}

const DAY_AND_MONTH =
  /^[\s•*–-]*(?:\p{L}{3,8}\.?\s+)?(?:den\s+|d\.\s*)?(\d{1,2})\/(\d{1,2})\.?(?=[\s:,]+\S)/iu;
const DAY_ALONE = /^[\s•*–-]*(?:(\p{L}{2,8})\.?,?\s+)?(?:den\s+|d\.\s*)?(\d{1,2})\.(?=[\s:,]+\S)/iu;

/** "12/9 Title", and below the heading of a month "Søndag d. 1. kl. 10" or "1. Title". */
export function shortDate(text: string, month: Pick<PartialDate, 'month' | 'year'> | null): FoundDate | null {
  const head = text.slice(0, 60);
  const numbers = DAY_AND_MONTH.exec(head);
  const weekday = leadingWeekday(head)?.weekday ?? null;
  if (numbers) return found(numbers[0], Number(numbers[1]), Number(numbers[2]), null, weekday);
  const alone = month ? DAY_ALONE.exec(head) : null;
  if (!alone || !month || findDates(head).length > 0 || (alone[1] && !isWeekday(alone[1]))) return null;
  return found(alone[0], Number(alone[2]), month.month, month.year, weekday);
}

function isWeekday(word: string): boolean {
  return /^(?:man|mån|mon|ti[rs]|tue|ons|wed|to[r]|thu|fre|fri|lør|lör|sat|søn|sön|sun)/i.test(word);
}

function found(
  text: string,
  day: number,
  month: number,
  year: number | null,
  weekday: number | null,
): FoundDate | null {
  if (!isDayOfMonth(month, day)) return null;
  return {
    dates: [{ day, month, year, weekday }],
    range: false,
    index: 0,
    end: text.length,
    ambiguous: false,
  };
}
