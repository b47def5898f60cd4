import { formatDateRange, formatLongDate } from '#platform/time/format.ts';
import { exportTexts } from '#platform/i18n/texts/exports.ts';
import { siteTexts } from '#platform/i18n/texts/site.ts';
import type { PublicationDocument } from '../publication.ts';
import { textFor, type ExportOptions } from './export-reader.ts';

/** When the gathering is, in words; said when that may still change. */
export function eventDates({ event }: PublicationDocument, options: ExportOptions): string {
  const { startsOn, endsOn } = event;
  const note = textFor(event.datesNote, options, event.lang).text;
  if (!startsOn) return note || siteTexts[options.lang].datesUnknown;
  const span =
    endsOn && endsOn !== startsOn
      ? formatDateRange(options.lang, startsOn, endsOn)
      : formatLongDate(options.lang, startsOn);
  const isTentative = event.tentative.includes('date') || event.tentative.includes('whole');
  return isTentative ? `${span} (${exportTexts[options.lang].notConfirmed})` : span;
}
