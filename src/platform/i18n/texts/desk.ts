import type { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '../languages.ts';
import { desk as da, type DeskTexts } from './da/desk.ts';
import { desk as en } from './en/desk.ts';
import { desk as nb } from './nb/desk.ts';

export const deskTexts: Record<PageLanguage, DeskTexts> = { da, nb, en };

/** What setting up registration refuses, as sentences by field; null for any other error. */
export function deskProblems(
  error: DomainError,
  lang: PageLanguage,
): { field: string; message: string }[] | null {
  const t = deskTexts[lang].problems;
  const { taken, size, margin, fields } = error.data;
  switch (error.code) {
    case 'registration.quota_taken.conflict':
      return [{ field: '', message: t.quotaTaken(Number(taken), Number(size), Number(margin ?? 0)) }];
    case 'registration.not_found':
      return [{ field: '', message: t.notFound }];
    case 'registration.in_use.conflict':
      return [{ field: '', message: t.inUse }];
    case 'registration.question_answered.conflict':
      return [{ field: '', message: t.answered }];
    case 'registration.opened.conflict':
      return [{ field: '', message: t.opened }];
    case 'registration.not_reserved.conflict':
      return [{ field: '', message: t.notReserved }];
    case 'registration.unpublished.conflict':
      return [{ field: '', message: t.unpublished }];
    case 'registration.invalid': {
      const sentences: Record<string, string> = {
        closes_before_opens: t.closesBeforeOpens,
        required: t.urlMissing,
      };
      return Object.entries((fields ?? {}) as Record<string, string>).map(([field, code]) => ({
        field,
        message: sentences[code] ?? t.notFound,
      }));
    }
    default:
      return null;
  }
}
