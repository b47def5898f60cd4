import { redirect } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { createSeries } from '#domains/events/server/create-series.ts';
import { answerForm } from '../../../answer-form.ts';
import { required, text } from '../../../form-fields.ts';
import { onlyOrganisers } from '../../../only-organisers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ parent }) => onlyOrganisers(parent);

export const actions: Actions = {
  default: (event) =>
    answerForm(event, 'new', async (form) => {
      const { locals, params } = event;
      const input = schema.createSeries.parse({
        organisation: params.organisation,
        title: required(form, 'title'),
        kind: text(form, 'kind'),
        lang: text(form, 'lang'),
      });
      const { slug } = await createSeries(locals.app.db, locals.actor, input);
      redirect(303, `/${locals.lang}/organise/${params.organisation}/series/${slug}`);
    }),
};
