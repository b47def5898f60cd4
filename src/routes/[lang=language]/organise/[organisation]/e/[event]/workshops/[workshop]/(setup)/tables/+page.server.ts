import * as schema from '#domains/workshops/setup.ts';
import { dealTables, saveTables, setTables } from '#domains/workshops/server/save-tables.ts';
import { answerForm } from '../../../../../../../answer-form.ts';
import { all, flag, number, text } from '../../../../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  count: (event) =>
    answerForm(
      event,
      (form) => `count ${text(form, 'slot')}`,
      async (form) => {
        const { app, actor } = event.locals;
        const input = { workshop: event.params.workshop, slot: text(form, 'slot') || null };
        const wanted = schema.setTables.parse({ ...input, count: number(form, 'count') });
        await setTables(app.db, actor, wanted, app.now());
      },
    ),
  deal: (event) =>
    answerForm(
      event,
      (form) => `deal ${text(form, 'slot')}`,
      async (form) => {
        const { app, actor } = event.locals;
        const input = schema.dealTables.parse({
          workshop: event.params.workshop,
          slot: text(form, 'slot'),
          size: number(form, 'size'),
        });
        await dealTables(app.db, actor, { ...input, event: event.params.event ?? '' }, app.now());
      },
    ),
  save: (event) =>
    answerForm(event, 'save', async (form) => {
      const { app, actor } = event.locals;
      const tables = all(form, 'table').map((id) => ({
        id,
        name: text(form, `name.${id}`),
        facilitator: text(form, `facilitator.${id}`),
        onPaper: flag(form, `onPaper.${id}`),
      }));
      const input = schema.saveTables.parse({ workshop: event.params.workshop, tables });
      await saveTables(app.db, actor, input, app.now());
    }),
};
