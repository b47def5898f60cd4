import type { PageLanguage } from '../languages.ts';
import { registration as da, type RegistrationTexts } from './da/registration.ts';
import { registration as en } from './en/registration.ts';
import { registration as nb } from './nb/registration.ts';

import { participantTexts } from './participant.ts';

export type { RegistrationTexts };
/** Sentences beside fields are one list, whichever page shows the field. */
const withErrors = (texts: RegistrationTexts, lang: PageLanguage): RegistrationTexts => ({
  ...texts,
  errors: { ...texts.errors, ...participantTexts[lang].form.errors },
});

export const registrationTexts: Record<PageLanguage, RegistrationTexts> = {
  da: withErrors(da, 'da'),
  nb: withErrors(nb, 'nb'),
  en: withErrors(en, 'en'),
};
