import type { PageLanguage } from '../languages.ts';
import { forms as da, type FormTexts } from './da/forms.ts';
import { forms as en } from './en/forms.ts';
import { forms as nb } from './nb/forms.ts';

export type { FormTexts };
export const formTexts: Record<PageLanguage, FormTexts> = { da, nb, en };
