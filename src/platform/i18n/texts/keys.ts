import type { PageLanguage } from '#platform/i18n/languages.ts';
import { keys as da, type KeysTexts } from './da/keys.ts';
import { keys as en } from './en/keys.ts';
import { keys as nb } from './nb/keys.ts';

export const keysTexts: Record<PageLanguage, KeysTexts> = { da, nb, en };
