import { redirect } from '@sveltejs/kit';
import type { Actions } from './$types';
import { createOrganisation as input } from '#domains/organisations/schema.ts';
import { createOrganisation } from '#domains/organisations/server/create-organisation.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';

export const actions: Actions = {
  default: async ({ locals, request, params }) => {
    const form = await readForm(request, input);
    if (!form.ok) return form.refused;
    try {
      await createOrganisation(locals.app.db, locals.actor, { ...form.data, mailLang: locals.lang });
    } catch (error) {
      return refuse(error, form.values);
    }
    redirect(303, `/${params.lang}/operate?done=created`);
  },
};
