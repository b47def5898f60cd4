import type { InvitationList } from '#domains/registration/invitation-list.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { deskTexts } from '#platform/i18n/texts/desk.ts';
import { SaidProblems } from '../../../../../answer-form.ts';

/**
 * One bad line and nobody is invited: half a list sent is worse than none.
 * @throws SaidProblems which lines, and why
 */
export function badLines({ problems }: InvitationList, lang: PageLanguage): void {
  if (problems.length === 0) return;
  const t = deskTexts[lang].invitations;
  throw new SaidProblems(
    problems.slice(0, 20).map(({ line, code }) => ({
      field: 'list',
      message: t.line(line, t.errors[code]),
    })),
  );
}
