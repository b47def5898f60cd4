import * as schema from '#domains/registration/schema.ts';
import { removeDeskPart } from '#domains/registration/server/remove-desk-part.ts';
import { saveQuota } from '#domains/registration/server/save-quota.ts';
import { answerForm } from '../../../../../../../answer-form.ts';
import { number, required } from '../../../../../../../form-fields.ts';
import { backTo, namedPart } from '../../../desk-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { setup } = await parent();
  return { quota: namedPart(setup.quotas, params.part) ?? null };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'quota', async (form) => {
      const { locals, params } = event;
      const input = schema.saveQuota.parse({
        event: params.event,
        ...(params.part === 'new' ? {} : { id: params.part }),
        name: required(form, 'name'),
        size: number(form, 'size') ?? undefined,
        margin: number(form, 'margin') ?? 0,
      });
      await saveQuota(locals.app.db, locals.actor, input, locals.app.now());
      backTo(event, '/places', 'saved');
    }),
  remove: (event) =>
    answerForm(event, 'quota', async () => {
      const { locals, params } = event;
      const input = schema.removeDeskPart.parse({ event: params.event, part: 'quota', id: params.part });
      await removeDeskPart(locals.app.db, locals.actor, input);
      backTo(event, '/places', 'removed');
    }),
};
