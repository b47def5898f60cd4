import * as schema from '#domains/events/schema.ts';
import { updateEvent } from '#domains/events/server/update-event.ts';
import { answerForm } from '../../../../answer-form.ts';
import { optional } from '../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  choose: (event) =>
    answerForm(event, 'place', async (form) => {
      const { locals, params } = event;
      const changes = { venueId: optional(form, 'venueId') };
      await updateEvent(
        locals.app.db,
        locals.actor,
        schema.updateEvent.parse({ slug: params.event, changes }),
      );
    }),
};
