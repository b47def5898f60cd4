/** Dates, places and sizes of events as readers see them. Pure and browser-safe. */
import {
  pageLanguages,
  textLanguages,
  type PageLanguage,
  type TextLanguage,
  type Texts,
} from '#platform/i18n/languages.ts';
import { siteTexts } from '#platform/i18n/texts/site.ts';
import { formatDateRange, formatLongDate, formatTime, formatTimeRange } from '#platform/time/format.ts';
import { minutesBetween } from '#platform/time/wall-clock.ts';
import type { ProgrammeView, Repeat } from './programme-view.ts';
import { said, type SaidText } from './said-text.ts';

export interface Dated {
  startsOn: string | null;
  endsOn: string | null;
  editionYear: number | null;
  datesNote: SaidText | null;
}

/** `4.–6. maj 2026`, one day with its weekday, a note where dates are not known, at least the year. */
export function datesText(lang: PageLanguage, dated: Dated, isOver = false): SaidText {
  if (dated.startsOn && (!dated.endsOn || dated.endsOn === dated.startsOn))
    return { text: formatLongDate(lang, dated.startsOn) };
  if (dated.startsOn && dated.endsOn) return { text: formatDateRange(lang, dated.startsOn, dated.endsOn) };
  if (dated.datesNote) return dated.datesNote;
  if (dated.editionYear) return { text: String(dated.editionYear) };
  return { text: isOver ? siteTexts[lang].withoutYear : siteTexts[lang].datesUnknown };
}

export function datedCard(
  card: { startsOn: string | null; endsOn: string | null; editionYear: number | null; datesNote: Texts },
  lang: PageLanguage,
  original: TextLanguage,
): Dated {
  return { ...card, datesNote: said(card.datesNote, lang, original) };
}

/** From the first start to the last end, for a programme of one day; null otherwise. */
export function hoursText(lang: PageLanguage, { days }: ProgrammeView): string | null {
  const [day] = days;
  if (days.length !== 1 || !day) return null;
  const slots = day.rows.flatMap((row) => row.slots);
  const starts = slots.map((slot) => slot.start).filter((start) => start !== null);
  const ends = slots.map((slot) => slot.end).filter((end) => end !== null);
  const first = starts.sort()[0];
  return first ? formatTimeRange(lang, first, ends.sort().at(-1) ?? null) : null;
}

/** Where else a session runs: `tirsdag kl. 13.00 som 2B`; within a week the weekday alone is clear. */
export function repeatText(lang: PageLanguage, from: string, repeat: Omit<Repeat, 'slotId'>): string {
  const near = Math.abs(minutesBetween(`${from}T00:00`, `${repeat.date}T00:00`)) < 7 * 24 * 60;
  const date = formatLongDate(lang, repeat.date, { year: false });
  const day = near ? (date.split(' ')[0] ?? date) : date;
  return [
    repeat.date === from ? '' : day,
    repeat.start ? formatTime(lang, repeat.start) : '',
    repeat.code ? siteTexts[lang].asCode(repeat.code) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** `engelsk` for `en`, `English` or `engelsk`; what is no language of ours, such as sign language, stays in its own words. */
export function languageName(lang: PageLanguage, language: string): string {
  const asked = language.toLowerCase();
  const code = textLanguages.find(
    (one) =>
      one === asked ||
      pageLanguages.some((page) => siteTexts[page].languageName[one].toLowerCase() === asked),
  );
  return code ? siteTexts[lang].languageName[code] : language;
}

/** `480 kB`, `1,2 MB`. */
export function sizeText(lang: PageLanguage, bytes: number): string {
  const mega = bytes >= 950_000;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: mega ? 1 : 0 });
  return mega
    ? `${number.format(bytes / 1_000_000)}\u00a0MB`
    : `${number.format(Math.max(1, bytes / 1000))}\u00a0kB`;
}
