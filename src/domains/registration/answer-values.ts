/** An answer as a form takes it back. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { AnswerValue } from './schema.ts';

export function answerValues(value: AnswerValue, lang: PageLanguage): string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value === 'number') return [numberText(value, lang)];
  return typeof value === 'string' ? [value] : [...value];
}

/** As readers of the form take it back. */
export function numberText(value: number, lang: PageLanguage): string {
  return lang === 'en' ? String(value) : String(value).replace('.', ',');
}
