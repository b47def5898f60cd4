import type { PageLanguage } from '#platform/i18n/languages.ts';

/** A zone as it is called at that instant: `centraleuropæisk sommertid`, `Central European Summer Time`. */
export function zoneName(lang: PageLanguage, timeZone: string, instant: string): string {
  const format = new Intl.DateTimeFormat(lang, { timeZone, timeZoneName: 'long' });
  const name = format.formatToParts(Date.parse(instant)).find(({ type }) => type === 'timeZoneName')?.value;
  if (name === undefined) return timeZone;
  // Such names are no proper names but in English.
  return lang === 'en' || /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
