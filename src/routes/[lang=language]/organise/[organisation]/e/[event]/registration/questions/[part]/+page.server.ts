import { optionsOf } from '#domains/registration/question-options.ts';
import * as schema from '#domains/registration/schema.ts';
import { loadDeskSetup } from '#domains/registration/server/load-desk-setup.ts';
import { removeDeskPart } from '#domains/registration/server/remove-desk-part.ts';
import { saveQuestion } from '#domains/registration/server/save-question.ts';
import { textLanguages, type TextLanguage } from '#platform/i18n/languages.ts';
import { answerForm } from '../../../../../../answer-form.ts';
import { all, FieldProblem, flag, text, texts } from '../../../../../../form-fields.ts';
import { backTo, namedPart, requiredTexts } from '../../desk-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { setup } = await parent();
  return { question: namedPart(setup.questions, params.part) ?? null };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'question', async (form) => {
      const { locals, params } = event;
      const setup = await loadDeskSetup(locals.app.db, locals.actor, { event: params.event });
      const known = setup.questions.find(({ id }) => id === params.part);
      const kind = text(form, 'kind');
      const isChoice = kind === 'choice' || kind === 'choices';
      const options = isChoice
        ? optionsOf(text(form, 'options'), known?.options ?? [], originalOf(form))
        : [];
      if (isChoice && options.length < 2) throw new FieldProblem('options', 'few_options');
      const input = schema.saveQuestion.parse({
        event: params.event,
        ...(params.part === 'new' ? {} : { id: params.part }),
        kind,
        label: requiredTexts(form, 'label'),
        help: texts(form, 'help'),
        options,
        isRequired: flag(form, 'isRequired'),
        isSensitive: flag(form, 'isSensitive'),
        afterAcceptance: flag(form, 'afterAcceptance'),
        categoryIds: all(form, 'categoryIds'),
      });
      await saveQuestion(locals.app.db, locals.actor, input);
      backTo(event, '/questions', 'saved');
    }),
  remove: (event) =>
    answerForm(event, 'question', async () => {
      const { locals, params } = event;
      const input = schema.removeDeskPart.parse({ event: params.event, part: 'question', id: params.part });
      await removeDeskPart(locals.app.db, locals.actor, input);
      backTo(event, '/questions', 'removed');
    }),
};

/** The language of the event: its fields stand first. */
function originalOf(form: FormData): TextLanguage {
  const first = [...form.keys()].find((name) => name.startsWith('label.'))?.slice('label.'.length);
  return textLanguages.find((lang) => lang === first) ?? 'da';
}
