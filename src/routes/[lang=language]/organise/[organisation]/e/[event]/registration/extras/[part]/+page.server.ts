import * as schema from '#domains/registration/schema.ts';
import { withOwnQuota } from '#domains/registration/server/own-quota.ts';
import { removeDeskPart } from '#domains/registration/server/remove-desk-part.ts';
import { saveExtra } from '#domains/registration/server/save-extra.ts';
import { answerForm } from '../../../../../../answer-form.ts';
import {
  all,
  date,
  flag,
  localTime,
  money,
  number,
  optional,
  text,
  texts,
} from '../../../../../../form-fields.ts';
import { backTo, namedPart, requiredTexts } from '../../desk-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { setup } = await parent();
  return { extra: namedPart(setup.extras, params.part) ?? null };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'extra', async (form) => {
      const { locals, params } = event;
      const name = requiredTexts(form, 'name');
      const extra = schema.saveExtra.parse({
        event: params.event,
        ...(params.part === 'new' ? {} : { id: params.part }),
        kind: text(form, 'kind'),
        choiceGroup: optional(form, 'choiceGroup'),
        name,
        description: texts(form, 'description'),
        onDate: date(form, 'onDate'),
        price: money(form, 'price') ?? 0,
        prices: pricesOf(form),
        quotaIds: all(form, 'quotaIds'),
        closes: localTime(form, 'closes', '23:59'),
        afterAcceptance: flag(form, 'afterAcceptance'),
      });
      const seats = schema.saveQuota.shape.size.nullable().parse(number(form, 'seats'));
      const own = { event: params.event, name: Object.values(name)[0] ?? '', seats, now: locals.app.now() };
      await withOwnQuota(locals.app.db, locals.actor, own, (db, ids) =>
        saveExtra(db, locals.actor, { ...extra, quotaIds: [...extra.quotaIds, ...ids] }),
      );
      backTo(event, '/extras', 'saved');
    }),
  remove: (event) =>
    answerForm(event, 'extra', async () => {
      const { locals, params } = event;
      const input = schema.removeDeskPart.parse({ event: params.event, part: 'extra', id: params.part });
      await removeDeskPart(locals.app.db, locals.actor, input);
      backTo(event, '/extras', 'removed');
    }),
};

/** Prices that differ, by category; a blank field means the ordinary one. */
function pricesOf(form: FormData): Record<string, number> {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith('prices.'));
  return Object.fromEntries(
    names.flatMap((name) => {
      const amount = money(form, name);
      return amount === null ? [] : [[name.slice('prices.'.length), amount]];
    }),
  );
}
