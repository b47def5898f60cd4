import type { PageLanguage } from '#platform/i18n/languages.ts';
import { audit as da, type AuditTexts } from './da/audit.ts';
import { audit as en } from './en/audit.ts';
import { audit as nb } from './nb/audit.ts';

export const auditTexts: Record<PageLanguage, AuditTexts> = { da, nb, en };
