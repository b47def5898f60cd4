import type { PageLanguage } from '../languages.ts';
import { organiseSeats as da, type OrganiseSeatsTexts } from './da/organise-seats.ts';
import { organiseSeats as en } from './en/organise-seats.ts';
import { organiseSeats as nb } from './nb/organise-seats.ts';

export type { OrganiseSeatsTexts };
export const organiseSeatsTexts: Record<PageLanguage, OrganiseSeatsTexts> = { da, nb, en };
