import * as schema from '#domains/registration/schema.ts';
import { withOwnQuota } from '#domains/registration/server/own-quota.ts';
import { removeDeskPart } from '#domains/registration/server/remove-desk-part.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { answerForm } from '../../../../../../../answer-form.ts';
import { all, flag, money, number, optional, texts } from '../../../../../../../form-fields.ts';
import { backTo, namedPart, requiredTexts } from '../../../desk-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { setup } = await parent();
  return { category: namedPart(setup.categories, params.part) ?? null };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'category', async (form) => {
      const { locals, params } = event;
      const name = requiredTexts(form, 'name');
      const category = schema.saveCategory.parse({
        event: params.event,
        ...(params.part === 'new' ? {} : { id: params.part }),
        name,
        description: texts(form, 'description'),
        price: money(form, 'price') ?? 0,
        code: optional(form, 'code'),
        isOpen: flag(form, 'isOpen'),
        quotaIds: all(form, 'quotaIds'),
      });
      const seats = schema.saveQuota.shape.size.nullable().parse(number(form, 'seats'));
      const own = { event: params.event, name: Object.values(name)[0] ?? '', seats, now: locals.app.now() };
      await withOwnQuota(locals.app.db, locals.actor, own, (db, ids) =>
        saveCategory(db, locals.actor, { ...category, quotaIds: [...category.quotaIds, ...ids] }),
      );
      backTo(event, '/places', 'saved');
    }),
  remove: (event) =>
    answerForm(event, 'category', async () => {
      const { locals, params } = event;
      const input = schema.removeDeskPart.parse({ event: params.event, part: 'category', id: params.part });
      await removeDeskPart(locals.app.db, locals.actor, input);
      backTo(event, '/places', 'removed');
    }),
};
