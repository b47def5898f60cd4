import { redirect } from '@sveltejs/kit';
import { historyIn } from '#domains/follow-up/history-view.ts';
import * as schema from '#domains/follow-up/schema.ts';
import { answerFollowUp } from '#domains/follow-up/server/answer-follow-up.ts';
import { eraseOwnContact } from '#domains/follow-up/server/erase-contact.ts';
import { openFollowUp } from '#domains/follow-up/server/read-follow-up.ts';
import { reportFollowUp } from '#domains/follow-up/server/report-follow-up.ts';
import { answerForm } from '../../organise/answer-form.ts';
import { text } from '../../organise/form-fields.ts';
import { newsOf } from '../../organise/[organisation]/e/[event]/follow-up/contact-fields.ts';
import { privateHeaders } from '../../r/[token]/load-own.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link acts on nothing: mail programs open links too. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders(privateHeaders);
  const followUp = await openFollowUp(locals.app.db, params.token);
  return { followUp, history: historyIn(followUp.history, locals.lang, followUp.event.timeZone) };
};

export const actions: Actions = {
  accept: (event) =>
    answerForm(event, 'accept', () => {
      const { app } = event.locals;
      return answerFollowUp(app.db, event.params.token, 'accept', app.now());
    }),
  refuse: (event) =>
    answerForm(event, 'refuse', () => {
      const { app } = event.locals;
      return answerFollowUp(app.db, event.params.token, 'refuse', app.now());
    }),
  report: (event) =>
    answerForm(event, 'report', async (form) => {
      const { app } = event.locals;
      const input = schema.reportFollowUp.parse({ version: text(form, 'version'), ...newsOf(form) });
      await reportFollowUp(app.db, event.params.token, input, app.now());
    }),
  erase: async ({ locals, params }) => {
    await eraseOwnContact(locals.app, params.token);
    redirect(303, `/${locals.lang}/f/erased`);
  },
};
