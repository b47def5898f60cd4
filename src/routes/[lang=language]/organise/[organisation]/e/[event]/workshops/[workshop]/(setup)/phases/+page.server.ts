import * as schema from '#domains/workshops/setup.ts';
import { applyTemplate, movePhase, removePhase, savePhase } from '#domains/workshops/server/save-phases.ts';
import { listTemplates, saveTemplate } from '#domains/workshops/server/save-template.ts';
import { answerForm } from '../../../../../../../answer-form.ts';
import { all, flag, number, optional, required, text } from '../../../../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  templates: await listTemplates(locals.app.db, locals.actor, { event: params.event }),
});

export const actions: Actions = {
  save: (event) =>
    answerForm(
      event,
      (form) => `phase ${text(form, 'phase')}`,
      async (form) => {
        const { app, actor } = event.locals;
        const input = schema.savePhase.parse({
          workshop: event.params.workshop,
          phase: text(form, 'phase') || undefined,
          seen: optional(form, 'seen') ?? undefined,
          fields: {
            kind: text(form, 'kind'),
            title: required(form, 'title'),
            instruction: text(form, 'instruction'),
            minutes: number(form, 'minutes'),
            allows: all(form, 'allows'),
          },
        });
        await savePhase(app.db, actor, input, app.now());
      },
    ),
  move: (event) =>
    answerForm(event, 'move', async (form) => {
      const { app, actor } = event.locals;
      const by = text(form, 'by') === '-1' ? -1 : 1;
      const input = { workshop: event.params.workshop, phase: text(form, 'phase'), by };
      await movePhase(app.db, actor, schema.movePhase.parse(input), app.now());
    }),
  remove: (event) =>
    answerForm(event, 'remove', async (form) => {
      const { app, actor } = event.locals;
      const input = { workshop: event.params.workshop, phase: text(form, 'phase') };
      await removePhase(app.db, actor, schema.ofPhase.parse(input), app.now());
    }),
  apply: (event) =>
    answerForm(event, 'apply', async (form) => {
      const { app, actor } = event.locals;
      const input = {
        workshop: event.params.workshop,
        template: text(form, 'template'),
        replace: flag(form, 'replace'),
      };
      await applyTemplate(app.db, actor, schema.applyTemplate.parse(input), app.now());
    }),
  keep: (event) =>
    answerForm(event, 'keep', async (form) => {
      const input = { workshop: event.params.workshop, name: required(form, 'name') };
      await saveTemplate(event.locals.app.db, event.locals.actor, schema.saveTemplate.parse(input));
    }),
};
