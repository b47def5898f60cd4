import { importActions, importPage } from '../../../../../import-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params } = event;
  return importPage(event, params.import, { event: params.event }, params.organisation);
};

export const actions: Actions = importActions(({ locals, params }: RequestEvent) => {
  const base = `/${locals.lang}/organise/${params.organisation}/e/${params.event}`;
  return {
    id: params.import,
    target: { event: params.event },
    organisation: params.organisation,
    done: `${base}/programme`,
    paste: `${base}/import`,
  };
});
