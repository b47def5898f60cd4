import type { PageLanguage } from '../languages.ts';
import { booklet as da, type BookletTexts } from './da/booklet.ts';
import { booklet as en } from './en/booklet.ts';
import { booklet as nb } from './nb/booklet.ts';

export const bookletTexts: Record<PageLanguage, BookletTexts> = { da, nb, en };
