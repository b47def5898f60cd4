/** Prices and seats of a desk in words. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { deskTexts } from '#platform/i18n/texts/desk.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import { formatMoney } from '#platform/money.ts';
import type { DeskSetup } from './desk-setup.ts';
import { freeChairs } from './rules.ts';

/** @param amount hundredths of the desk's currency */
export function priceText(lang: PageLanguage, setup: Pick<DeskSetup, 'desk'>, amount: number): string {
  return amount === 0
    ? registrationTexts[lang].free
    : formatMoney(lang, amount, setup.desk?.currency ?? 'DKK');
}

export function freeText(
  lang: PageLanguage,
  setup: Pick<DeskSetup, 'quotas'>,
  quotaIds: readonly string[],
): string {
  const quotas = new Map(setup.quotas.map((quota) => [quota.id, quota]));
  const chairs = freeChairs({ quotas }, quotaIds);
  return chairs === Infinity ? deskTexts[lang].unlimited : String(chairs);
}
