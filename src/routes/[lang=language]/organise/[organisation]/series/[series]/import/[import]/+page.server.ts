import { importActions, importPage } from '../../../../../import-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params } = event;
  return importPage(event, params.import, { series: params.series }, params.organisation);
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
