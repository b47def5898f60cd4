import { error, fail, redirect } from '@sveltejs/kit';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { readPayer } from '#domains/registration/invoicing/payer-form.ts';
import { listInvoicing } from '#domains/registration/invoicing/server/list-invoicing.ts';
import { savePayer } from '#domains/registration/invoicing/server/save-payer.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, actor } = locals;
  const { payers } = await listInvoicing(app.db, actor, { event: params.event }, app.now());
  const found = payers.find(({ items }) =>
    items.some(({ registrationId }) => registrationId === params.registration),
  );
  if (!found) error(404, 'registration.not_found');
  return { payer: found.payer, names: found.names };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const refuse = (errors: RefusedRegistration['errors'], problem: string | null) =>
      fail(422, { values: valuesOf(form), errors, problem } satisfies RefusedRegistration);
    const { app, actor } = locals;
    await listInvoicing(app.db, actor, { event: params.event }, app.now());
    const reading = readPayer(form);
    if (!reading.ok) return refuse(reading.errors, null);
    try {
      await savePayer(app.db, actor, { id: params.registration, payer: reading.payer });
    } catch (problem) {
      if (isDomainError(problem) && problem.code === 'invoice.made.conflict') return refuse({}, problem.code);
      throw problem;
    }
    redirect(303, url.pathname.replace(/\/payer\/[^/]+$/, ''));
  },
};
