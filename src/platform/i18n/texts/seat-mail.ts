import type { PageLanguage } from '../languages.ts';
import { seatMail as da, type SeatMailTexts } from './da/seat-mail.ts';
import { seatMail as en } from './en/seat-mail.ts';
import { seatMail as nb } from './nb/seat-mail.ts';

export const seatMailTexts: Record<PageLanguage, SeatMailTexts> = { da, nb, en };
