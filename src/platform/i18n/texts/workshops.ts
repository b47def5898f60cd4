import type { PageLanguage } from '../languages.ts';
import { workshops as da, type WorkshopsTexts } from './da/workshops.ts';
import { workshops as en } from './en/workshops.ts';
import { workshops as nb } from './nb/workshops.ts';

export type { WorkshopsTexts };
export const workshopsTexts: Record<PageLanguage, WorkshopsTexts> = { da, nb, en };
