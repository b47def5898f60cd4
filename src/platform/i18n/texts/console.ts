import type { PageLanguage } from '../languages.ts';
import { console as da, type ConsoleTexts } from './da/console.ts';
import { console as en } from './en/console.ts';
import { console as nb } from './nb/console.ts';

export const consoleTexts: Record<PageLanguage, ConsoleTexts> = { da, nb, en };
export type { ConsoleTexts };
