import * as schema from '#domains/registration/schema.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { all, texts } from '../../../../../form-fields.ts';
import { movePart } from '../desk-forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  standard: (event) =>
    answerForm(event, 'standard', async (form) => {
      const { locals, params } = event;
      const input = schema.updateDesk.parse({
        event: params.event,
        changes: {
          asks: all(form, 'asks'),
          needs: all(form, 'needs'),
          knowledgeQuestion: texts(form, 'knowledgeQuestion'),
        },
      });
      await updateDesk(locals.app.db, locals.actor, input);
    }),
  move: (event) =>
    answerForm(event, 'move', (form) => movePart(event, form, 'question', ({ questions }) => questions)),
};
