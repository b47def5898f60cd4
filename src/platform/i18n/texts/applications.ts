import type { PageLanguage } from '../languages.ts';
import { applications as da, type ApplicationTexts } from './da/applications.ts';
import { applications as en } from './en/applications.ts';
import { applications as nb } from './nb/applications.ts';

export const applicationsTexts: Record<PageLanguage, ApplicationTexts> = { da, nb, en };
