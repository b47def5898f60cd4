import type { PageLanguage } from '#platform/i18n/languages.ts';
import { members as da, type MembersTexts } from './da/members.ts';
import { members as en } from './en/members.ts';
import { members as nb } from './nb/members.ts';

export const membersTexts: Record<PageLanguage, MembersTexts> = { da, nb, en };
