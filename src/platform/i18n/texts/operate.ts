import type { PageLanguage } from '#platform/i18n/languages.ts';
import { operate as da, type OperateTexts } from './da/operate.ts';
import { operate as en } from './en/operate.ts';
import { operate as nb } from './nb/operate.ts';

export const operateTexts: Record<PageLanguage, OperateTexts> = { da, nb, en };
