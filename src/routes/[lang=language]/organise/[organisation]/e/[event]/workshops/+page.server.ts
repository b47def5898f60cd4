import * as schema from '#domains/workshops/setup.ts';
import { beginWorkshops } from '#domains/workshops/server/begin-workshops.ts';
import { listWorkshops } from '#domains/workshops/server/list-workshops.ts';
import { listTemplates, removeTemplate } from '#domains/workshops/server/save-template.ts';
import { answerForm } from '../../../../answer-form.ts';
import { FieldProblem, all, required, text } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, actor } = locals;
  const input = { event: params.event };
  return {
    ...(await listWorkshops(app.db, actor, input)),
    templates: await listTemplates(app.db, actor, input),
  };
};

export const actions: Actions = {
  begin: (event) =>
    answerForm(event, 'begin', async (form) => {
      const sessions = all(form, 'session');
      if (sessions.length === 0) throw new FieldProblem('session', 'missing');
      const input = { event: event.params.event, template: text(form, 'template'), of: { sessions } };
      const { begun } = await beginWorkshops(
        event.locals.app.db,
        event.locals.actor,
        schema.beginWorkshops.parse(input),
      );
      return { begun: begun.length };
    }),
  loose: (event) =>
    answerForm(event, 'loose', async (form) => {
      const of = { title: required(form, 'title'), lang: text(form, 'lang') };
      const input = { event: event.params.event, template: text(form, 'template'), of };
      const { begun } = await beginWorkshops(
        event.locals.app.db,
        event.locals.actor,
        schema.beginWorkshops.parse(input),
      );
      return { begun: begun.length };
    }),
  removeTemplate: (event) =>
    answerForm(event, 'removeTemplate', async (form) => {
      const input = { event: event.params.event, template: text(form, 'template') };
      await removeTemplate(event.locals.app.db, event.locals.actor, schema.removeTemplate.parse(input));
    }),
};
