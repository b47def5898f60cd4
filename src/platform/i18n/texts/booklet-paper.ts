import type { TextLanguage } from '../languages.ts';
import { bookletPaper as da, type BookletPaperTexts } from './da/booklet-paper.ts';
import { bookletPaper as en } from './en/booklet-paper.ts';
import { bookletPaper as nb } from './nb/booklet-paper.ts';
import { bookletPaper as sv } from './sv/booklet-paper.ts';

/** In every language a booklet may be written in, which are more than those of the pages. */
export const bookletPaperTexts: Record<TextLanguage, BookletPaperTexts> = { da, nb, sv, en };
