import { redirect } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { archiveEvent } from '#domains/events/server/archive-event.ts';
import { changeEventSlug } from '#domains/events/server/change-event-slug.ts';
import { answerForm } from '../../../answer-form.ts';
import { required, text } from '../../../form-fields.ts';
import { readRetention } from '#domains/registration/server/read-retention.ts';
import { formatLongDate } from '#platform/time/format.ts';
import type { Actions, PageServerLoad } from './$types';

/** What will soon be erased is said where every organiser looks. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { mayEdit } = await parent();
  if (!mayEdit) return { erasedOn: null };
  const { app, actor, lang } = locals;
  const retention = await readRetention(app.db, actor, { event: params.event }, app.now());
  return { erasedOn: retention?.isSoon && retention.allOn ? formatLongDate(lang, retention.allOn) : null };
};

export const actions: Actions = {
  slug: (event) =>
    answerForm(event, 'slug', async (form) => {
      const { locals, params } = event;
      const newSlug = required(form, 'newSlug').toLowerCase();
      const input = schema.changeEventSlug.parse({ slug: params.event, newSlug });
      await changeEventSlug(locals.app.db, locals.actor, input);
      redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${newSlug}`);
    }),
  archive: (event) =>
    answerForm(event, 'archive', async (form) => {
      const { locals, params } = event;
      await archiveEvent(locals.app.db, locals.actor, {
        slug: params.event,
        archived: text(form, 'archived') === 'yes',
      });
    }),
};
