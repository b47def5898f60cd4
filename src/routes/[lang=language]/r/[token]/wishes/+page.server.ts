import { error, redirect } from '@sveltejs/kit';
import { readOwnWishes } from '#domains/allocation/server/read-own-wishes.ts';
import { viewWishForm } from '#domains/allocation/wish-form-view.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { zoneName } from '#platform/time/zone-name.ts';
import { answerWishes } from '../../../answer-wishes.ts';
import { loadOwn } from '../load-own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { db, now } = locals.app;
  const { event: view, actor, registration, document, isOver } = await loadOwn(event);
  if (isOver) error(404, 'registration.not_found');
  const read = await readOwnWishes(db, actor, { id: registration.id }, now());
  const zone = document.event.timeZone;
  return {
    event: view,
    closed: read.closed,
    deadline:
      read.closesAt === null
        ? null
        : { ...momentIn(locals.lang, read.closesAt, zone), zone: zoneName(locals.lang, zone, read.closesAt) },
    isIn: registration.state === 'confirmed' || registration.state === 'attended',
    hasWished: read.wishedAt !== null,
    seedHash: read.seedHash,
    form: viewWishForm(document, locals.lang, read, read.own),
    saved: url.searchParams.get('done') === 'saved',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const { actor } = await openByLink(locals.app.db, params.token);
    const refused = await answerWishes(event, actor, actor.registrationId);
    if (refused) return refused;
    redirect(303, `/${params.lang}/r/${params.token}/wishes?done=saved`);
  },
};
