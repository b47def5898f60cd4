import type { PageLanguage } from '../languages.ts';
import { checkIn as da, type CheckInTexts } from './da/check-in.ts';
import { checkIn as en } from './en/check-in.ts';
import { checkIn as nb } from './nb/check-in.ts';

export type { CheckInTexts };
export const checkInTexts: Record<PageLanguage, CheckInTexts> = { da, nb, en };
