import type { PageLanguage } from '#platform/i18n/languages.ts';
import { signIn as da, type SignInTexts } from './da/sign-in.ts';
import { signIn as en } from './en/sign-in.ts';
import { signIn as nb } from './nb/sign-in.ts';

export const signInTexts: Record<PageLanguage, SignInTexts> = { da, nb, en };
