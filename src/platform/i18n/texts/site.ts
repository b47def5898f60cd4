import type { PageLanguage } from '../languages.ts';
import { site as da, type SiteTexts } from './da/site.ts';
import { site as en } from './en/site.ts';
import { site as nb } from './nb/site.ts';

export type { SiteTexts };
export const siteTexts: Record<PageLanguage, SiteTexts> = { da, nb, en };
