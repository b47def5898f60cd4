import type { PageLanguage } from '../languages.ts';
import { seatPapers as da, type SeatPapersTexts } from './da/seat-papers.ts';
import { seatPapers as en } from './en/seat-papers.ts';
import { seatPapers as nb } from './nb/seat-papers.ts';

export const seatPapersTexts: Record<PageLanguage, SeatPapersTexts> = { da, nb, en };
