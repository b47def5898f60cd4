import { fail, redirect } from '@sveltejs/kit';
import { valuesOf } from '#domains/registration/form-values.ts';
import { readPlaceName } from '#domains/registration/registration-form.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { handOnPlace } from '#domains/registration/server/hand-on-place.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { loadOwn } from '../load-own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { event: view, registration: row, isIn, document } = await loadOwn(event);
  const found = await findDesk(event.locals.app.db, document.event.slug);
  const hasPlace = isIn && row.state === 'confirmed';
  const isChosen = found?.desk.wayIn === 'application';
  return { event: view, mayHandOn: hasPlace && !isChosen, isChosen: hasPlace && isChosen };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { actor } = await openByLink(locals.app.db, params.token);
    const form = await request.formData();
    const reading = readPlaceName(form, { needsEmail: true });
    const refuse = (errors: Record<string, string>, problem: string | null) =>
      fail(422, { values: valuesOf(form), errors, problem });
    if (!reading.ok) return refuse(reading.errors, null);
    const input = { id: actor.registrationId, name: reading.name, email: reading.email ?? '' };
    try {
      await handOnPlace(locals.app.db, actor, input, locals.app.now());
    } catch (error) {
      if (isDomainError(error) && ['registration.conflict', 'rate.too_many'].includes(error.code))
        return refuse({}, error.code);
      throw error;
    }
    redirect(303, `/${params.lang}/r/handed-on`);
  },
};
