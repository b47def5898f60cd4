import { loadSeries } from '#domains/events/server/load-series.ts';
import { importActions, importPage } from '../../../../../import-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, locals } = event;
  const { title, lang } = await loadSeries(locals.app.db, locals.actor, { slug: params.series });
  const page = await importPage(event, params.import, { series: params.series }, params.organisation);
  return { ...page, series: { title, lang } };
};

export const actions: Actions = importActions(({ locals, params }: RequestEvent) => {
  const base = `/${locals.lang}/organise/${params.organisation}/series/${params.series}`;
  return {
    id: params.import,
    target: { series: params.series },
    organisation: params.organisation,
    done: base,
    paste: `${base}/import`,
  };
});
