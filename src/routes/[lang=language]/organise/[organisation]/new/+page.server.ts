import { redirect } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { listSeries } from '#domains/events/server/list-series.ts';
import { answerForm } from '../../answer-form.ts';
import { date, optional, required, text } from '../../form-fields.ts';
import { onlyOrganisers } from '../../only-organisers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  await onlyOrganisers(parent);
  return {
    series: await listSeries(locals.app.db, locals.actor, { organisation: params.organisation }),
    chosenSeries: url.searchParams.get('series'),
  };
};

export const actions: Actions = {
  default: (event) =>
    answerForm(event, 'new', async (form) => {
      const { locals, params } = event;
      const input = schema.createEvent.parse({
        organisation: params.organisation,
        title: required(form, 'title'),
        lang: text(form, 'lang'),
        startsOn: date(form, 'startsOn'),
        endsOn: date(form, 'endsOn') ?? date(form, 'startsOn'),
        series: optional(form, 'series'),
        edition: optional(form, 'edition'),
      });
      const { slug } = await createEvent(locals.app.db, locals.actor, input);
      redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${slug}/import`);
    }),
};
