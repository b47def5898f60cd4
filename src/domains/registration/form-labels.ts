/** What the fields of a registration form are called, for the list of errors at its head. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { invoicingTexts } from '#platform/i18n/texts/invoicing.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import type { QuestionView } from './desk-view.ts';

/** Empty for a field whose error says by itself where it belongs. */
export function fieldLabels(
  lang: PageLanguage,
  questions: readonly Pick<QuestionView, 'id' | 'label'>[],
): (field: string) => string {
  const t = registrationTexts[lang];
  const { payer } = invoicingTexts[lang];
  const labels: Readonly<Record<string, string>> = {
    ...{ name: t.name, email: t.email, job_title: t.jobTitle, affiliation: t.affiliation, sector: t.sector },
    ...{ diet: t.diet, access: t.access, interpreter: t.interpreter, companion_name: t.companionName },
    ...{ category: t.category, extra: t.extras, booker_name: t.name, booker_email: t.email },
    ...{ 'payer.number': payer.number, 'payer.name': payer.name, 'payer.email': payer.email },
    ...{ 'payer.street': payer.street, 'payer.postcode': payer.postcode, 'payer.city': payer.city },
    ...{ 'payer.contact': payer.contact, 'payer.reference': payer.reference, 'payer.country': payer.country },
    ...Object.fromEntries(questions.map(({ id, label }) => [`q.${id}`, label?.text ?? ''])),
  };
  return (field) => {
    const [, number, own = field] = /^p(\d+)\.(.+)$/.exec(field) ?? [];
    const label = labels[own] ?? '';
    const person = number === undefined ? '' : t.aboutPerson(Number(number));
    return [person, label].filter(Boolean).join(', ');
  };
}

/** `Navn: Udfyld feltet.`; a label that is a question needs no colon. */
export function withLabel(label: string, message: string): string {
  if (label === '' || message === '') return message;
  return /[?!.:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`;
}
