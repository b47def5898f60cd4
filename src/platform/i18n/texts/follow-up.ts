import type { PageLanguage } from '../languages.ts';
import { followUp as da, type FollowUpTexts } from './da/follow-up.ts';
import { followUp as en } from './en/follow-up.ts';
import { followUp as nb } from './nb/follow-up.ts';

export const followUpTexts: Record<PageLanguage, FollowUpTexts> = { da, nb, en };
