import { error, redirect } from '@sveltejs/kit';
import { accessOwnSeats } from '#domains/allocation/server/access.ts';
import { readOwnWishes } from '#domains/allocation/server/read-own-wishes.ts';
import { viewWishForm } from '#domains/allocation/wish-form-view.ts';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import { isId } from '#platform/server/db/ids.ts';
import { answerWishes } from '../../../../../../../answer-wishes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { draft } = await parent();
  if (!isId(params.registration)) error(404, 'registration.not_found');
  const { db, now } = locals.app;
  const input = { id: params.registration };
  const { registration } = await accessOwnSeats(db, locals.actor, input.id);
  const document = await findPublicationById(db, registration);
  if (registration.event_id !== draft.event.id || !document) error(404, 'registration.not_found');
  const read = await readOwnWishes(db, locals.actor, input, now());
  return {
    name: registration.name,
    closed: read.closed,
    form: viewWishForm(document, locals.lang, read, read.own),
    saved: url.searchParams.get('done') === 'saved',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, url } = event;
    if (!isId(params.registration)) error(404, 'registration.not_found');
    const refused = await answerWishes(event, locals.actor, params.registration);
    if (refused) return refused;
    redirect(303, `${url.pathname}?done=saved`);
  },
};
