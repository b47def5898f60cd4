import { fail } from '@sveltejs/kit';
import { viewEvent } from '#domains/events/event-view.ts';
import {
  answerKnowledge as answerInput,
  answerLength,
  answersEach,
} from '#domains/registration/knowledge.ts';
import { answerKnowledge } from '#domains/registration/server/answer-knowledge.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { readOwnKnowledge } from '#domains/registration/server/read-own-knowledge.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { pickText } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  const { document, question, mayAnswer, answers, mayKeep } = await readOwnKnowledge(
    locals.app.db,
    params.token,
  );
  const asked = pickText(question, locals.lang, document.event.lang);
  return {
    event: viewEvent(document, locals.lang, renderMarkdown),
    question: asked,
    mayAnswer,
    answers: Array.from({ length: answersEach }, (_, index) => answers[index] ?? ''),
    mayKeep,
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { actor } = await openByLink(locals.app.db, params.token);
    const form = await request.formData();
    const answers = form
      .getAll('answer')
      .map((value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''))
      .slice(0, answersEach);
    const mayKeep = form.get('mayKeep') !== null;
    const typed = { answers, mayKeep };
    if (answers.some((body) => body.length > answerLength))
      return fail(422, { ...typed, problem: 'tooLong' as const });
    try {
      const input = answerInput.parse({ id: actor.registrationId, ...typed });
      await answerKnowledge(locals.app.db, actor, input, locals.app.now());
      return { saved: true };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      if (error.code === 'registration.gone') return fail(409, { ...typed, problem: 'notComing' as const });
      if (error.code === 'knowledge.national_id.invalid')
        return fail(422, { ...typed, problem: 'nationalId' as const });
      throw error;
    }
  },
};
