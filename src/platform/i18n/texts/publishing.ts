import type { PageLanguage } from '../languages.ts';
import { publishing as da, type PublishingTexts } from './da/publishing.ts';
import { publishing as en } from './en/publishing.ts';
import { publishing as nb } from './nb/publishing.ts';

export type { PublishingTexts };
export const publishingTexts: Record<PageLanguage, PublishingTexts> = { da, nb, en };
