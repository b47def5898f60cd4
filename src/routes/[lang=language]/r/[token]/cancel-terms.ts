import type { Desk } from '#domains/registration/desk.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { participantTexts } from '#platform/i18n/texts/participant.ts';
import { formatMoney } from '#platform/money.ts';
import { formatLongDate } from '#platform/time/format.ts';
import { Temporal } from 'temporal-polyfill';

/** What it costs to cancel now, as a sentence; null where it never costs anything. By days of the event's zone. */
export function cancelTerms(
  desk: Pick<Desk, 'bindingFrom' | 'cancellationFee' | 'currency' | 'timeZone'>,
  lang: PageLanguage,
  now: number,
): string | null {
  const t = participantTexts[lang];
  if (desk.cancellationFee === 0) return null;
  const fee = formatMoney(lang, desk.cancellationFee, desk.currency);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(desk.timeZone).toPlainDate();
  if (desk.bindingFrom === null || today.toString() >= desk.bindingFrom) return t.cancelFee(fee);
  return t.cancelFeeLater(formatLongDate(lang, desk.bindingFrom), fee);
}
