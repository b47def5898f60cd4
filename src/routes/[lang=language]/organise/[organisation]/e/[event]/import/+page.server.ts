import { redirect } from '@sveltejs/kit';
import { beginImport } from '#domains/events/server/begin-import.ts';
import { listImports } from '#domains/events/server/list-imports.ts';
import { answerUpload } from '../../../../answer-form.ts';
import { importFields, importSource } from '../../../../import-source.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { mayEdit } = await parent();
  return { imports: mayEdit ? await listImports(locals.app.db, locals.actor, { event: params.event }) : [] };
};

export const actions: Actions = {
  begin: (event) =>
    answerUpload(event, 'begin', importFields, async (form, files) => {
      const { locals, params } = event;
      const given = await importSource(form, files);
      const target = { event: params.event };
      const { id } = await beginImport(locals.app.db, locals.actor, { target, ...given, options: {} });
      redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${params.event}/import/${id}`);
    }),
};
