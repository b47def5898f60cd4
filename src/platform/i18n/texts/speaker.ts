import type { PageLanguage } from '../languages.ts';
import { speaker as da, type SpeakerTexts } from './da/speaker.ts';
import { speaker as en } from './en/speaker.ts';
import { speaker as nb } from './nb/speaker.ts';

export type { SpeakerTexts };
export const speakerTexts: Record<PageLanguage, SpeakerTexts> = { da, nb, en };
