/** Amounts in hundredths, as they are written: `1.250 kr.`, `1 250 kr`, `DKK 1,250`. Browser-safe. */
import type { PageLanguage } from './i18n/languages.ts';

const nbsp = '\u00a0';
const separators: Record<PageLanguage, { thousands: string; decimal: string }> = {
  da: { thousands: '.', decimal: ',' },
  nb: { thousands: nbsp, decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/** Crowns of one's own language are `kr.`; others carry their code. */
export function formatMoney(lang: PageLanguage, hundredths: number, currency: string): string {
  const { thousands, decimal } = separators[lang];
  const sign = hundredths < 0 ? '−' : '';
  const whole = String(Math.floor(Math.abs(hundredths) / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
  const rest = Math.abs(hundredths) % 100;
  const number = `${sign}${whole}${rest === 0 ? '' : decimal + String(rest).padStart(2, '0')}`;
  if (lang === 'da' && currency === 'DKK') return `${number}${nbsp}kr.`;
  if (lang === 'nb' && currency === 'NOK') return `${number}${nbsp}kr`;
  if (lang === 'en') return `${currency}${nbsp}${number}`;
  return `${number}${nbsp}${currency}`;
}
