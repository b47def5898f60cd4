import type { PageLanguage } from '../languages.ts';
import { participant as da, type ParticipantTexts } from './da/participant.ts';
import { participant as en } from './en/participant.ts';
import { participant as nb } from './nb/participant.ts';

export const participantTexts: Record<PageLanguage, ParticipantTexts> = { da, nb, en };
