import { confirmAccess, readSeatAccess } from '#domains/allocation/server/seat-access.ts';
import * as schema from '#domains/allocation/setup.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { all, number, text } from '../../../../../form-fields.ts';
import { answerSeats } from '../seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('samskab:seats');
  const { draft } = await parent();
  const cases = await readSeatAccess(locals.app.db, locals.actor, { event: params.event });
  return {
    cases: cases.map(({ checkedAt, ...one }) => {
      const at = checkedAt ? momentIn(locals.lang, checkedAt, draft.event.timeZone) : null;
      return { ...one, checked: at && `${at.day} ${at.time}` };
    }),
  };
};

export const actions: Actions = {
  confirm: (event) =>
    answerSeats(
      event,
      (form) => `access ${text(form, 'registration')}`,
      async (form) => {
        const { app, actor } = event.locals;
        const settled = { barred: all(form, 'barred'), companions: number(form, 'companions') ?? 0 };
        // The same proposal is confirmed for all of whom it is made.
        const inputs = all(form, 'registration').map((registration) =>
          schema.confirmAccess.parse({ event: event.params.event, registration, ...settled }),
        );
        for (const input of inputs) await confirmAccess(app.db, actor, input, app.now());
      },
    ),
};
