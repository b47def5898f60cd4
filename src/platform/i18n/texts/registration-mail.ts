import type { PageLanguage } from '../languages.ts';
import { registrationMail as da, type RegistrationMailTexts } from './da/registration-mail.ts';
import { registrationMail as en } from './en/registration-mail.ts';
import { registrationMail as nb } from './nb/registration-mail.ts';

export type { RegistrationMailTexts };
export const registrationMailTexts: Record<PageLanguage, RegistrationMailTexts> = { da, nb, en };
