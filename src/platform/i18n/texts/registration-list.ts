import type { PageLanguage } from '../languages.ts';
import { registrationList as da, type RegistrationListTexts } from './da/registration-list.ts';
import { registrationList as en } from './en/registration-list.ts';
import { registrationList as nb } from './nb/registration-list.ts';

export type { RegistrationListTexts };
export const registrationListTexts: Record<PageLanguage, RegistrationListTexts> = { da, nb, en };
