/** Figures of the six objectives as people read them. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';

/**
 * @param at 0 to 5: balance is counted in thousandths of a person, split groups in millions
 */
export function objectiveWords(at: number, value: number, lang: PageLanguage): string {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  if (at === 3) return number.format(value / 1000);
  if (at !== 4) return number.format(value);
  const split = Math.floor(value / 1_000_000);
  return `${number.format(split)} · ${number.format(value - split * 1_000_000)}`;
}
