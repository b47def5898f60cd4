import * as schema from '#domains/registration/schema.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { all, number, text, texts } from '../../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'privacy', async (form) => {
      const { locals, params } = event;
      const input = schema.updateDesk.parse({
        event: params.event,
        changes: {
          legalBasis: text(form, 'legalBasis'),
          purpose: texts(form, 'purpose'),
          keepDays: number(form, 'keepDays') ?? undefined,
          sensitiveDays: number(form, 'sensitiveDays') ?? undefined,
          choices: all(form, 'choices'),
        },
      });
      await updateDesk(locals.app.db, locals.actor, input);
    }),
};
