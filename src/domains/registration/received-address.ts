import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Receipt } from './schema.ts';

/** Where somebody is sent after the form: the answer stands in the address, so that a reload sends nothing again. */
export function receivedAddress(lang: PageLanguage, slug: string, receipt: Receipt): string {
  const number = receipt.answer === 'waitlisted' ? `&number=${receipt.number}` : '';
  return `/${lang}/e/${slug}/register/received?answer=${receipt.answer}${number}`;
}
