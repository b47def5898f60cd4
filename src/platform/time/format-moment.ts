import type { PageLanguage } from '#platform/i18n/languages.ts';
import { formatClock, formatLongDate } from './format.ts';
import { clockOf, dateOf, wallClockAt } from './wall-clock.ts';

/** An instant as the day and the clock of a zone, for sentences: `fredag 1. maj 2026`, `12.00`. */
export function momentIn(
  lang: PageLanguage,
  instant: string,
  timeZone: string,
): { day: string; time: string } {
  const local = wallClockAt(instant, timeZone);
  return { day: formatLongDate(lang, dateOf(local)), time: formatClock(lang, clockOf(local)) };
}
