/**
 * Dates and times as they are written in Danish, Norwegian, Swedish and English (British), with non-breaking spaces
 * so that "kl. 9.30" and "4. maj" stay together. Values are local (see wall-clock.ts). Browser-safe.
 * Names are spelled out here since Intl's differ between browsers and versions.
 */
import type { TextLanguage } from '#platform/i18n/languages.ts';
import { weekdayOf } from './wall-clock.ts';

const nbsp = '\u00a0';
const names: Record<TextLanguage, { months: readonly string[]; weekdays: readonly string[] }> = {
  da: {
    months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
    weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  },
  nb: {
    months: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
    weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  },
  sv: {
    months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(
      ' ',
    ),
    weekdays: 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' '),
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  },
};

/** `4. maj 2026`, `4 May 2026`. */
export function formatDate(lang: TextLanguage, date: string): string {
  const { day, month, year } = partsOf(lang, date);
  return `${day}${nbsp}${month}${nbsp}${year}`;
}

/** `mandag den 4. maj 2026`, `mandag 4. mai 2026`, `Monday 4 May 2026`; without the year when asked so. */
export function formatLongDate(
  lang: TextLanguage,
  date: string,
  { year: withYear = true }: { year?: boolean } = {},
): string {
  const { day, month, year, weekday } = partsOf(lang, date);
  const den = lang === 'da' ? `den${nbsp}` : '';
  return `${weekday} ${den}${day}${nbsp}${month}${withYear ? `${nbsp}${year}` : ''}`;
}

/** `1.–3. juni 2026`, `30. maj – 2. juni 2026`, `30. december 2026 – 2. januar 2027`. */
export function formatDateRange(lang: TextLanguage, from: string, to: string): string {
  if (from === to) return formatDate(lang, from);
  const first = partsOf(lang, from);
  const last = partsOf(lang, to);
  if (first.year !== last.year) return `${formatDate(lang, from)} – ${formatDate(lang, to)}`;
  if (first.month === last.month) return `${first.day}–${formatDate(lang, to)}`;
  return `${first.day}${nbsp}${first.month} – ${formatDate(lang, to)}`;
}

/** The bare clock: `9.30`, `09.30`, `09:30`. Takes `09:30` or `2026-05-04T09:30`. */
export function formatClock(lang: TextLanguage, time: string): string {
  const clock = time.length > 5 ? time.slice(11, 16) : time;
  if (lang === 'en') return clock;
  const dotted = clock.replace(':', '.');
  return lang === 'da' ? dotted.replace(/^0(?=\d)/, '') : dotted;
}

/** `kl. 9.30`, `kl. 09.30`, `09:30`, for running text. */
export function formatTime(lang: TextLanguage, time: string): string {
  return `${before(lang)}${formatClock(lang, time)}`;
}

/** `kl. 9.30–10.15`, `kl. 09.30–10.15`, `09:30–10:15`; with an open end only the start. */
export function formatTimeRange(lang: TextLanguage, start: string, end: string | null): string {
  return `${before(lang)}${formatClockRange(lang, start, end)}`;
}

/** The same without "kl.", for columns of times. */
export function formatClockRange(lang: TextLanguage, start: string, end: string | null): string {
  if (end === null) return formatClock(lang, start);
  return `${formatClock(lang, start)}–${formatClock(lang, end)}`;
}

function before(lang: TextLanguage): string {
  return lang === 'en' ? '' : `kl.${nbsp}`;
}

function partsOf(lang: TextLanguage, date: string) {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return {
    year,
    month: names[lang].months[Number(month) - 1] ?? month,
    day: lang === 'en' || lang === 'sv' ? String(Number(day)) : `${Number(day)}.`,
    weekday: names[lang].weekdays[weekdayOf(date.slice(0, 10)) - 1] ?? '',
  };
}
