import type { PageLanguage } from '../languages.ts';
import { workshopMethods as da, type WorkshopMethodTexts } from './da/workshop-methods.ts';
import { workshopMethods as en } from './en/workshop-methods.ts';
import { workshopMethods as nb } from './nb/workshop-methods.ts';

export type { WorkshopMethodTexts };
export const workshopMethodTexts: Record<PageLanguage, WorkshopMethodTexts> = { da, nb, en };
