import { openLetter } from '#domains/harvest/server/draft/open-letter.ts';
import { draftActions, loadDraft } from '../../draft-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
  loadDraft(event, await openLetter(event.locals.app.db, event.params.token));

const answers = draftActions(({ locals, params }) => openLetter(locals.app.db, params['token'] ?? ''));

export const actions: Actions = {
  quote: answers.quote,
  comment: answers.comment,
  address: answers.address,
  forget: answers.forget,
};
