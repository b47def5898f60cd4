import { redirect } from '@sveltejs/kit';
import { beginImport } from '#domains/events/server/begin-import.ts';
import { loadSeries } from '#domains/events/server/load-series.ts';
import { answerUpload } from '../../../../answer-form.ts';
import { importFields, importSource } from '../../../../import-source.ts';
import { onlyOrganisers } from '../../../../only-organisers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await onlyOrganisers(parent);
  return { series: await loadSeries(locals.app.db, locals.actor, { slug: params.series }) };
};

export const actions: Actions = {
  begin: (event) =>
    answerUpload(event, 'begin', importFields, async (form, files) => {
      const { locals, params } = event;
      const given = await importSource(form, files);
      const target = { organisation: params.organisation, series: params.series };
      const { id } = await beginImport(locals.app.db, locals.actor, { target, ...given, options: {} });
      redirect(303, `/${locals.lang}/organise/${params.organisation}/series/${params.series}/import/${id}`);
    }),
};
