import { error, fail, redirect } from '@sveltejs/kit';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { readPayer } from '#domains/registration/invoicing/payer-form.ts';
import { readOwnInvoicing } from '#domains/registration/invoicing/server/read-own-invoicing.ts';
import { savePayer } from '#domains/registration/invoicing/server/save-payer.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { loadOwn } from '../load-own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const { actor, event: view } = await loadOwn(event);
  const own = await readOwnInvoicing(app.db, actor, { id: actor.registrationId }, app.now());
  if (!own) error(404, 'registration.not_found');
  return { event: view, payer: own.payer, isEditable: own.isEditable };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const refuse = (errors: RefusedRegistration['errors'], problem: string | null) =>
      fail(422, { values: valuesOf(form), errors, problem } satisfies RefusedRegistration);
    const { actor } = await openByLink(locals.app.db, params.token);
    const reading = readPayer(form);
    if (!reading.ok) return refuse(reading.errors, null);
    try {
      await savePayer(locals.app.db, actor, { id: actor.registrationId, payer: reading.payer });
    } catch (problem) {
      if (isDomainError(problem) && problem.code === 'invoice.made.conflict') return refuse({}, problem.code);
      throw problem;
    }
    redirect(303, `/${params.lang}/r/${params.token}`);
  },
};
