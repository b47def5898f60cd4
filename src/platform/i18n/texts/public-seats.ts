import type { PageLanguage } from '../languages.ts';
import { publicSeats as da, type PublicSeatsTexts } from './da/public-seats.ts';
import { publicSeats as en } from './en/public-seats.ts';
import { publicSeats as nb } from './nb/public-seats.ts';

export const publicSeatsTexts: Record<PageLanguage, PublicSeatsTexts> = { da, nb, en };
