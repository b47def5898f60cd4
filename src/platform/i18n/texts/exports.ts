import type { PageLanguage } from '../languages.ts';
import { exports as da, type ExportTexts } from './da/exports.ts';
import { exports as en } from './en/exports.ts';
import { exports as nb } from './nb/exports.ts';

export const exportTexts: Record<PageLanguage, ExportTexts> = { da, nb, en };
