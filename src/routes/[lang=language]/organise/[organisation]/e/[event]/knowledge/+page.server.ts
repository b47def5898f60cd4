import { said } from '#domains/events/said-text.ts';
import * as schema from '#domains/registration/knowledge.ts';
import { askForKnowledge } from '#domains/registration/server/ask-for-knowledge.ts';
import { groupAnswers } from '#domains/registration/server/group-answers.ts';
import { listKnowledge } from '#domains/registration/server/list-knowledge.ts';
import { removeTheme } from '#domains/registration/server/remove-theme.ts';
import { saveTheme } from '#domains/registration/server/save-theme.ts';
import { answerForm } from '../../../../answer-form.ts';
import { FieldProblem, all, flag, optional, text, texts } from '../../../../form-fields.ts';
import { onlyEditors } from '../../../../only-editors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { draft } = await onlyEditors(parent);
  const found = await listKnowledge(locals.app.db, locals.actor, { event: params.event });
  const words = (texts: Parameters<typeof said>[0]) => said(texts, locals.lang, draft.event.lang);
  const sessions = draft.sessions
    .filter(({ kind }) => !['break', 'meal', 'travel', 'registration'].includes(kind))
    .map(({ id, title }) => ({ id, title: words(title)?.text ?? id }));
  const themes = found.themes.map((theme) => ({
    ...theme,
    said: { name: words(theme.name), body: words(theme.body) },
  }));
  return { ...found, themes, question: words(found.question), sessions, original: draft.event.lang };
};

export const actions: Actions = {
  ask: (event) =>
    answerForm(event, 'ask', async () => {
      const { locals, params } = event;
      return askForKnowledge(locals.app.db, locals.actor, { event: params.event }, locals.app.now());
    }),
  save: (event) =>
    answerForm(
      event,
      (form) => `theme ${text(form, 'id')}`,
      async (form) => {
        const { locals, params } = event;
        if (Object.keys(texts(form, 'name')).length === 0)
          throw new FieldProblem(`name.${text(form, 'original')}`, 'missing');
        const input = {
          event: params.event,
          id: optional(form, 'id') ?? undefined,
          name: texts(form, 'name'),
          body: texts(form, 'body'),
          sessionId: optional(form, 'sessionId'),
          isPublished: flag(form, 'isPublished'),
        };
        await saveTheme(locals.app.db, locals.actor, schema.saveTheme.parse(input));
      },
    ),
  remove: (event) =>
    answerForm(event, 'remove', async (form) => {
      const { locals, params } = event;
      const input = schema.removeTheme.parse({ event: params.event, id: text(form, 'id') });
      await removeTheme(locals.app.db, locals.actor, input);
    }),
  group: (event) =>
    answerForm(event, 'group', async (form) => {
      const { locals, params } = event;
      const ids = all(form, 'answer');
      if (ids.length === 0) throw new FieldProblem('answer', 'missing');
      const input = { event: params.event, ids, themeId: optional(form, 'themeId') };
      await groupAnswers(locals.app.db, locals.actor, schema.groupAnswers.parse(input));
    }),
};
