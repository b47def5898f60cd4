import { readFilter } from '#domains/registration/list/list-address.ts';
import { usualColumns } from '#domains/registration/list/export-columns.ts';
import { listExportColumns } from '#domains/registration/server/list/list-export-columns.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const input = { event: params.event, lang: locals.lang };
  return {
    columns: await listExportColumns(locals.app.db, locals.actor, input),
    filter: readFilter(url.searchParams),
    usual: [...usualColumns],
    isEmpty: url.searchParams.has('empty'),
  };
};
