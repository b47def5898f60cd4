import type { PageLanguage } from '#platform/i18n/languages.ts';

/** A zone as people call it, `centraleuropæisk tid`; its IANA name where the language has none. */
export function zoneName(lang: PageLanguage, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(lang, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
