import type { PageLanguage } from '#platform/i18n/languages.ts';
import { mail as da, type MailTexts } from './da/mail.ts';
import { mail as en } from './en/mail.ts';
import { mail as nb } from './nb/mail.ts';

export const mailTexts: Record<PageLanguage, MailTexts> = { da, nb, en };
