import type { PageLanguage } from '../languages.ts';
import { privacyRecord as da, type PrivacyRecordTexts } from './da/privacy-record.ts';
import { privacyRecord as en } from './en/privacy-record.ts';
import { privacyRecord as nb } from './nb/privacy-record.ts';

export type { PrivacyRecordTexts };
export const privacyRecordTexts: Record<PageLanguage, PrivacyRecordTexts> = { da, nb, en };
