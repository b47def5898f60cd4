import * as schema from '#domains/registration/schema.ts';
import { releaseSeats, reserveSeats } from '#domains/registration/server/reserve-seats.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { date, money, number, optional, required, text } from '../../../../../form-fields.ts';
import { backTo, movePart } from '../desk-forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  prices: (event) =>
    answerForm(event, 'prices', async (form) => {
      const { locals, params } = event;
      const input = schema.updateDesk.parse({
        event: params.event,
        changes: {
          currency: text(form, 'currency'),
          bindingFrom: date(form, 'bindingFrom'),
          cancellationFee: money(form, 'cancellationFee') ?? 0,
          noShowFee: money(form, 'noShowFee') ?? 0,
        },
      });
      await updateDesk(locals.app.db, locals.actor, input);
    }),
  move: (event) =>
    answerForm(event, 'move', (form) => movePart(event, form, 'category', ({ categories }) => categories)),
  reserve: (event) =>
    answerForm(event, 'reserve', async (form) => {
      const { locals, params } = event;
      const input = schema.reserveSeats.parse({
        event: params.event,
        name: required(form, 'name'),
        seats: number(form, 'seats') ?? 0,
        code: required(form, 'code'),
        price: money(form, 'price') ?? 0,
        fromQuotaId: optional(form, 'fromQuotaId'),
      });
      await reserveSeats(locals.app.db, locals.actor, input, locals.app.now());
      backTo(event, '/places', 'reserved');
    }),
  release: (event) =>
    answerForm(
      event,
      (form) => `release-${text(form, 'categoryId')}`,
      async (form) => {
        const { locals, params } = event;
        const input = schema.releaseSeats.parse({
          event: params.event,
          categoryId: text(form, 'categoryId'),
          toQuotaId: optional(form, 'toQuotaId'),
        });
        await releaseSeats(locals.app.db, locals.actor, input, locals.app.now());
        backTo(event, '/places', 'released');
      },
    ),
};
