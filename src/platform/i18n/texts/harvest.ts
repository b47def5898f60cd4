import type { PageLanguage } from '../languages.ts';
import { harvest as da, type HarvestTexts } from './da/harvest.ts';
import { harvest as en } from './en/harvest.ts';
import { harvest as nb } from './nb/harvest.ts';

export const harvestTexts: Record<PageLanguage, HarvestTexts> = { da, nb, en };
