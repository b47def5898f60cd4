import type { PageLanguage } from '../languages.ts';
import { knowledge as da, type KnowledgeTexts } from './da/knowledge.ts';
import { knowledge as en } from './en/knowledge.ts';
import { knowledge as nb } from './nb/knowledge.ts';

export const knowledgeTexts: Record<PageLanguage, KnowledgeTexts> = { da, nb, en };
