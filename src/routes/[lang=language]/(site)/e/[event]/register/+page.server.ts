import { fail, redirect } from '@sveltejs/kit';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { readRegistrationForm } from '#domains/registration/registration-form.ts';
import { receivedAddress } from '#domains/registration/received-address.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';

import { loadRegister } from './load-register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const isPost = event.request.method === 'POST';
  const { found: _, ...page } = await loadRegister(event, event.params.event, '/register', !isPost);
  return page;
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const refuse = (errors: RefusedRegistration['errors'], problem: string | null) =>
      fail(422, { values: valuesOf(form), errors, problem } satisfies RefusedRegistration);
    const found = await findDesk(locals.app.db, params.event);
    if (!found) return refuse({}, 'closed');
    const { desk, codes } = found;
    const reading = readRegistrationForm(form, desk, { codes });
    if (!reading.ok) return refuse(reading.errors, null);
    const { organisationId, eventId } = desk;
    const submission = {
      ...reading.form,
      organisationId,
      eventId,
      lang: locals.lang,
      source: locals.network,
    };
    try {
      const receipt = await submitRegistration(
        locals.app.db,
        { ...submission, way: 'web' },
        locals.app.now(),
      );
      redirect(303, receivedAddress(locals.lang, params.event, receipt));
    } catch (error) {
      if (isDomainError(error) && error.code === 'rate.too_many') return refuse({}, error.code);
      throw error;
    }
  },
};
