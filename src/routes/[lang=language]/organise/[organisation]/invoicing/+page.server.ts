import { fail } from '@sveltejs/kit';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { findInvoicingSettings } from '#domains/registration/invoicing/server/find-invoicing-settings.ts';
import { saveInvoicingSettings } from '#domains/registration/invoicing/server/save-invoicing-settings.ts';
import { readInvoicingSettings } from '#domains/registration/invoicing/settings-form.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  settings: await findInvoicingSettings(locals.app.db, locals.actor, params),
});

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { organisation } = params;
    // Whoever may not see the page learns nothing of what it would refuse.
    await findInvoicingSettings(locals.app.db, locals.actor, { organisation });
    const refuse = (errors: RefusedRegistration['errors']) =>
      fail(422, { saved: false, refused: { values: valuesOf(form), errors, problem: null } });
    const reading = readInvoicingSettings(form);
    if (!reading.ok) return refuse(reading.errors);
    try {
      await saveInvoicingSettings(locals.app.db, locals.actor, { organisation, settings: reading.settings });
    } catch (error) {
      if (isDomainError(error) && error.code === 'invoice.settings.invalid')
        return refuse(error.data['fields'] as RefusedRegistration['errors']);
      throw error;
    }
    return { saved: true, refused: null };
  },
};
