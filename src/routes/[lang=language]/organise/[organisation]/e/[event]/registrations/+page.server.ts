import { readListInput } from '#domains/registration/list/list-address.ts';
import * as schema from '#domains/registration/list/list-schema.ts';
import { listRegistrations } from '#domains/registration/server/list/list-registrations.ts';
import { offerByHand } from '#domains/registration/server/list/offer-by-hand.ts';
import { said } from '#domains/events/said-text.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';
import { answerForm } from '../../../../answer-form.ts';
import { all } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { lang } = locals;
  const input = readListInput(params.event, url.searchParams);
  const list = await listRegistrations(locals.app.db, locals.actor, input);
  if (!list) return { list: null, input };
  const original = (await parent()).draft.event.lang;
  const named = (parts: typeof list.categories) =>
    parts.map(({ id, name }) => ({ id, name: said(name, lang, original)?.text ?? '–' }));
  const rows = list.rows.map((row) => ({ ...row, createdAt: formatInstantDate(lang, row.createdAt) }));
  return { list: { ...list, rows, categories: named(list.categories), extras: named(list.extras) }, input };
};

export const actions: Actions = {
  offer: (event) =>
    answerForm(event, 'offer', async (form) => {
      const { locals, params } = event;
      const input = schema.offerByHand.parse({ event: params.event, bookings: all(form, 'booking') });
      return { offered: await offerByHand(locals.app.db, locals.actor, input, locals.app.now()) };
    }),
};
