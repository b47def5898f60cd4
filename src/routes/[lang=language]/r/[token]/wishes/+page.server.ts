import { error, fail, redirect } from '@sveltejs/kit';
import { readOwnWishes } from '#domains/allocation/server/read-own-wishes.ts';
import { submitWishes } from '#domains/allocation/server/submit-wishes.ts';
import { viewWishForm } from '#domains/allocation/wish-form-view.ts';
import { readWishForm, type WishProblem, type Wishes } from '#domains/allocation/wishes.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { isId } from '#platform/server/db/ids.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { zoneName } from '#platform/time/zone-name.ts';
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

const nothing: Wishes = { wishes: [], noPreference: false, restIsFine: false, away: [] };

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { actor } = await openByLink(locals.app.db, params.token);
    let wishes = nothing;
    const refuse = (status: number, problem: WishProblem | 'closed') =>
      fail(status, { problem, values: { ...wishes, wishes: wishes.wishes.flat().filter(isId).slice(0, 20) } });
    try {
      wishes = readWishForm(await request.formData());
      await submitWishes(locals.app.db, actor, { ...wishes, id: actor.registrationId }, locals.app.now());
    } catch (caught) {
      if (!isDomainError(caught)) throw caught;
      if (caught.code === 'allocation.wishes.invalid')
        return refuse(422, caught.data['problem'] as WishProblem);
      if (/\.(conflict|gone)$/.test(caught.code)) return refuse(409, 'closed');
      throw caught;
    }
    redirect(303, `/${params.lang}/r/${params.token}/wishes?done=saved`);
  },
};
