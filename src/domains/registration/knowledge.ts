/** What guests are asked before the day, and what organisers make of the answers. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';

/** How many things one person may ask for, and how long each may be. */
export const answersEach = 3;
export const answerLength = 2000;

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
  name: z.string().trim().min(1).max(200),
  body: z.string().trim().max(5000).default(''),
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
  name: string;
  body: string;
  sessionId: string | null;
  isPublished: boolean;
}
