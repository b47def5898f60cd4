import type { PageLanguage } from '../languages.ts';
import { programmeEditor as da, type ProgrammeEditorTexts } from './da/programme-editor.ts';
import { programmeEditor as en } from './en/programme-editor.ts';
import { programmeEditor as nb } from './nb/programme-editor.ts';

export type { ProgrammeEditorTexts };
export const programmeEditorTexts: Record<PageLanguage, ProgrammeEditorTexts> = { da, nb, en };
