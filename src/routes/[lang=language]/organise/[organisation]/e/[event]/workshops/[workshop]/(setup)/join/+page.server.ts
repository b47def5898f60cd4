import { changeLink } from '#domains/workshops/server/change-link.ts';
import { answerForm } from '../../../../../../../answer-form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  changeLink: (event) =>
    answerForm(event, 'changeLink', async () => {
      const { app, actor } = event.locals;
      await changeLink(app.db, actor, { workshop: event.params.workshop }, app.now());
    }),
};
