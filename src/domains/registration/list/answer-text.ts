/** An answer as people read it, whatever its question asked for. Browser-safe. */
import { said } from '#domains/events/said-text.ts';
import type { PageLanguage, TextLanguage } from '#platform/i18n/languages.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import type { QuestionKind, QuestionOption } from '../schema.ts';

export function answerText(
  answer: { kind: QuestionKind; options: readonly QuestionOption[]; value: unknown },
  lang: PageLanguage,
  original: TextLanguage,
): string {
  const { value, options } = answer;
  const t = registrationTexts[lang];
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return new Intl.NumberFormat(lang).format(value);
  const label = (id: string) => {
    const option = options.find((one) => one.id === id);
    return (option && said(option.label, lang, original)?.text) ?? id;
  };
  if (Array.isArray(value)) return value.map((one) => label(String(one))).join(', ');
  if (typeof value === 'string') return answer.kind === 'choice' ? label(value) : value;
  // A file: what it is called.
  const { name } = value as { name?: unknown };
  return typeof name === 'string' ? name : '';
}
