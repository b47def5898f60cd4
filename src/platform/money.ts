/** Amounts in hundredths, as they are written: `1.250 kr.`, `1 250 kr`, `DKK 1,250`. Browser-safe. */
import type { PageLanguage } from './i18n/languages.ts';

const nbsp = '\u00a0';
const separators: Record<PageLanguage, { thousands: string; decimal: string }> = {
  da: { thousands: '.', decimal: ',' },
  nb: { thousands: nbsp, decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/** What people type as an amount, in hundredths: `1.250,50`, `1 250`, `99.5`, `150 kr.`; null for anything else. */
export function readMoney(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]|kr\.?$|DKK|NOK|SEK|EUR/gi, '').replace('−', '-');
  const found = /^(-?)(\d{1,3}(?:([.,])\d{3}(?:\3\d{3})*)?|\d{1,12})(?:([.,])(\d{1,2}))?$/.exec(plain);
  const [, sign, whole = '', thousands, decimal, rest = ''] = found ?? [];
  if (!found || (thousands !== undefined && thousands === decimal)) return null;
  const amount = Number(whole.replace(/[.,]/g, '')) * 100 + Number(rest.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}

/** An amount as it stands in a field: `1250`, `99,50`. */
export function moneyInput(lang: PageLanguage, hundredths: number): string {
  const rest = hundredths % 100;
  const whole = String(Math.floor(hundredths / 100));
  return rest === 0 ? whole : whole + separators[lang].decimal + String(rest).padStart(2, '0');
}

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
