import type { PageLanguage } from '../languages.ts';
import { board as da, type BoardTexts } from './da/board.ts';
import { board as en } from './en/board.ts';
import { board as nb } from './nb/board.ts';

export const boardTexts: Record<PageLanguage, BoardTexts> = { da, nb, en };
export type { BoardTexts };
