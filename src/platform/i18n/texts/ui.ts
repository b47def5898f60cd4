import type { PageLanguage } from '../languages.ts';
import { ui as da, type UiTexts } from './da/ui.ts';
import { ui as en } from './en/ui.ts';
import { ui as nb } from './nb/ui.ts';

export type { UiTexts };
export const uiTexts: Record<PageLanguage, UiTexts> = { da, nb, en };
