import { invoicingTexts } from '#platform/i18n/texts/invoicing.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Payer } from './invoice.ts';

/** `EAN 5790…, REK-7`: what tells payers of one name apart. Browser-safe. */
export function payerLine(lang: PageLanguage, { kind, number, reference }: Payer): string {
  const known = `${invoicingTexts[lang].kinds[kind]}${number === null ? '' : ` ${number}`}`;
  return [known, reference].filter(Boolean).join(', ');
}
