import { redirect } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { archiveEvent } from '#domains/events/server/archive-event.ts';
import { changeEventSlug } from '#domains/events/server/change-event-slug.ts';
import { answerForm } from '../../../answer-form.ts';
import { required, text } from '../../../form-fields.ts';
import type { Actions } from './$types';

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
