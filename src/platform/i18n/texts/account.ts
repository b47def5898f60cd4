import type { PageLanguage } from '#platform/i18n/languages.ts';
import { account as da, type AccountTexts } from './da/account.ts';
import { account as en } from './en/account.ts';
import { account as nb } from './nb/account.ts';

export const accountTexts: Record<PageLanguage, AccountTexts> = { da, nb, en };
