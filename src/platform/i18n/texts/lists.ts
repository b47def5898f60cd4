import type { PageLanguage } from '../languages.ts';
import { lists as da, type ListTexts } from './da/lists.ts';
import { lists as en } from './en/lists.ts';
import { lists as nb } from './nb/lists.ts';

export const listTexts: Record<PageLanguage, ListTexts> = { da, nb, en };
