import { fail, redirect } from '@sveltejs/kit';
import { eraseRegistration } from '#domains/registration/server/erase-registration.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { loadOwn } from '../load-own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { event: view } = await loadOwn(event);
  return { event: view };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { actor } = await openByLink(locals.app.db, params.token);
    if (!(await request.formData()).has('sure')) return fail(422, { sure: false });
    await eraseRegistration(locals.app, actor, { id: actor.registrationId }, locals.app.now());
    redirect(303, `/${params.lang}/r/erased`);
  },
};
