/** Instants of things that happened, as local dates and times. Browser-safe. */
import type { TextLanguage } from '#platform/i18n/languages.ts';
import { formatDate, formatTime } from './format.ts';
import { wallClockAt } from './wall-clock.ts';

/** The countries that use Samskab share their clock; Finland and Iceland read it as such. */
const zone = 'Europe/Copenhagen';

/** `4. maj 2026` */
export function formatInstantDate(lang: TextLanguage, instant: string): string {
  return formatDate(lang, wallClockAt(instant, zone));
}

/** `4. maj 2026 kl. 9.30` */
export function formatInstant(lang: TextLanguage, instant: string): string {
  const local = wallClockAt(instant, zone);
  return `${formatDate(lang, local)} ${formatTime(lang, local)}`;
}
