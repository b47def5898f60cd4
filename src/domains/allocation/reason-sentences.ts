/** Reasons of `explain-seats.ts` as sentences. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { ownSeatsTexts } from '#platform/i18n/texts/own-seats.ts';
import type { BetterWish, SeatReason } from './explain-seats.ts';

/** @param when a slot's time, for running text */
export function reasonSentences(
  lang: PageLanguage,
  { reason, elsewhere }: Pick<BetterWish, 'reason' | 'elsewhere'>,
  when: (slot: string) => string,
): string {
  const t = ownSeatsTexts[lang].seats.reasons;
  if (reason) return sentenceOf(lang, reason, when);
  const others = elsewhere.map(({ slot, reason: other }) => {
    if (other.code === 'away') return t.there_away(when(slot));
    if (other.code === 'as_good') return t.there_as_good(when(slot), other.wish);
    return `${t.there(when(slot))} ${lowerFirst(sentenceOf(lang, other, when))}`;
  });
  return [t.not_here, ...others].join(' ');
}

function sentenceOf(lang: PageLanguage, reason: SeatReason, when: (slot: string) => string): string {
  const t = ownSeatsTexts[lang].seats.reasons;
  switch (reason.code) {
    case 'have':
      return t.have(when(reason.slot));
    case 'lead':
      return t.lead(when(reason.slot));
    case 'full': {
      if (reason.by === 'first') return t.full_first;
      if (reason.by === 'as_much') return t.full_as_much;
      const best = reason.isProven ? t.sum_proven : t.sum_found;
      return `${reason.by === 'among' ? t.full_among(reason.among ?? 0) : t.full} ${best}`;
    }
    default:
      return t[reason.code];
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
