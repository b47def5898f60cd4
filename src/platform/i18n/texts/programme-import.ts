import type { PageLanguage } from '../languages.ts';
import { programmeImport as da, type ProgrammeImportTexts } from './da/programme-import.ts';
import { programmeImport as en } from './en/programme-import.ts';
import { programmeImport as nb } from './nb/programme-import.ts';

export type { ProgrammeImportTexts };
export const programmeImportTexts: Record<PageLanguage, ProgrammeImportTexts> = { da, nb, en };
