import { historyIn } from '#domains/follow-up/history-view.ts';
import * as schema from '#domains/follow-up/schema.ts';
import { askOwner } from '#domains/follow-up/server/ask-owner.ts';
import { changeFollowUp } from '#domains/follow-up/server/change-follow-up.ts';
import { eraseContact } from '#domains/follow-up/server/erase-contact.ts';
import { readFollowUp } from '#domains/follow-up/server/read-follow-up.ts';
import { removeFollowUp } from '#domains/follow-up/server/remove-follow-up.ts';
import { redirect } from '@sveltejs/kit';
import { answerForm } from '../../../../../answer-form.ts';
import { text } from '../../../../../form-fields.ts';
import { onlyEditors } from '../../../../../only-editors.ts';
import { contactOf, newsOf } from '../contact-fields.ts';

import type { Actions, PageServerLoad, RequestEvent } from './$types';

const inputOf = ({ params }: Pick<RequestEvent, 'params'>) =>
  schema.ofFollowUp.parse({ event: params.event, id: params.followUp });

export const load: PageServerLoad = async (event) => {
  const { draft } = await onlyEditors(event.parent);
  const { app, actor, lang } = event.locals;
  const followUp = await readFollowUp(app.db, actor, inputOf(event));
  return { followUp, history: historyIn(followUp.history, lang, draft.event.timeZone) };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'save', async (form) => {
      const { app, actor } = event.locals;
      const said = { ...contactOf(form), ...newsOf(form), version: text(form, 'version') };
      const input = schema.changeFollowUp.parse({ ...inputOf(event), ...said });
      await changeFollowUp(app.db, actor, input, app.now());
    }),
  ask: (event) =>
    answerForm(event, 'ask', async () => {
      await askOwner(event.locals.app.db, event.locals.actor, inputOf(event), event.locals.app.now());
    }),
  erase: (event) =>
    answerForm(event, 'erase', async () => {
      await eraseContact(event.locals.app, event.locals.actor, inputOf(event));
    }),
  remove: async (event) => {
    const { locals, params } = event;
    await removeFollowUp(locals.app.db, locals.actor, inputOf(event));
    redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${params.event}/follow-up`);
  },
};
