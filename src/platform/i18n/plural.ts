/** Plural forms and lists by Intl, for the text catalogues. Browser-safe. */
import type { PageLanguage } from './languages.ts';

/** `plural('da', 2, 'plads', 'pladser')` gives "2 pladser", with a non-breaking space. */
export function plural(lang: PageLanguage, count: number, one: string, other: string): string {
  const form = new Intl.PluralRules(lang).select(count) === 'one' ? one : other;
  return `${new Intl.NumberFormat(lang).format(count)}\u00a0${form}`;
}

/** "a, b and c" in the language. */
export function list(lang: PageLanguage, items: readonly string[]): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}
