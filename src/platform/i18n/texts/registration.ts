import type { PageLanguage } from '../languages.ts';
import { registration as da, type RegistrationTexts } from './da/registration.ts';
import { registration as en } from './en/registration.ts';
import { registration as nb } from './nb/registration.ts';

export type { RegistrationTexts };
export const registrationTexts: Record<PageLanguage, RegistrationTexts> = { da, nb, en };
