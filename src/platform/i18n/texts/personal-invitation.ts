import type { PageLanguage } from '../languages.ts';
import { personalInvitation as da, type PersonalInvitationTexts } from './da/personal-invitation.ts';
import { personalInvitation as en } from './en/personal-invitation.ts';
import { personalInvitation as nb } from './nb/personal-invitation.ts';

export const personalInvitationTexts: Record<PageLanguage, PersonalInvitationTexts> = { da, nb, en };
