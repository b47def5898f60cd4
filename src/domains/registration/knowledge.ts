/** What guests are asked before the day, and what organisers make of the answers. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';
import { textLanguages, type Texts } from '#platform/i18n/languages.ts';

/** How many things one person may ask for, and how long each may be. */
export const answersEach = 3;
export const answerLength = 2000;

const texts = (max: number) => z.partialRecord(z.enum(textLanguages), z.string().trim().max(max));
const slug = z.string().regex(slugPattern);

export const answerKnowledge = z.object({
  id: z.uuid(),
  answers: z.array(z.string().trim().max(answerLength)).max(answersEach),
  /** Whether the words may be kept, without the name, once the registration is erased. */
  mayKeep: z.boolean(),
});
export const saveTheme = z.object({
  event: slug,
  id: z.uuid().optional(),
  name: texts(200).refine((said) => Object.values(said).some(Boolean)),
  body: texts(5000).default({}),
  sessionId: z.uuid().nullable().default(null),
  isPublished: z.boolean().default(false),
});
export const removeTheme = z.object({ event: slug, id: z.uuid() });
export const groupAnswers = z.object({
  event: slug,
  ids: z.array(z.uuid()).min(1).max(2000),
  /** Null takes them out of any. */
  themeId: z.uuid().nullable(),
});

export interface KnowledgeAnswer {
  id: string;
  body: string;
  themeId: string | null;
  mayKeep: boolean;
}

export interface KnowledgeTheme {
  id: string;
  name: Texts;
  body: Texts;
  sessionId: string | null;
  isPublished: boolean;
}
