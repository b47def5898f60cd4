import type { PageLanguage } from '../languages.ts';
import { ownSeats as da, type OwnSeatsTexts } from './da/own-seats.ts';
import { ownSeats as en } from './en/own-seats.ts';
import { ownSeats as nb } from './nb/own-seats.ts';

export const ownSeatsTexts: Record<PageLanguage, OwnSeatsTexts> = { da, nb, en };
