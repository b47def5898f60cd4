import type { PageLanguage } from '../languages.ts';
import { organise as da, type OrganiseTexts } from './da/organise.ts';
import { organise as en } from './en/organise.ts';
import { organise as nb } from './nb/organise.ts';

export type { OrganiseTexts };
export const organiseTexts: Record<PageLanguage, OrganiseTexts> = { da, nb, en };
