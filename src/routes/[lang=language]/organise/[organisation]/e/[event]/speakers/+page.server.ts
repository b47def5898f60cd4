import { redirect } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { saveSpeaker } from '#domains/events/server/save-speaker.ts';
import { answerForm } from '../../../../answer-form.ts';
import { required } from '../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  add: (event) =>
    answerForm(event, 'add', async (form) => {
      const { locals, params } = event;
      const changes = { name: required(form, 'name') };
      const input = schema.saveSpeaker.parse({ event: params.event, changes });
      const { speakerId } = await saveSpeaker(locals.app.db, locals.actor, input);
      redirect(
        303,
        `/${locals.lang}/organise/${params.organisation}/e/${params.event}/speakers/${speakerId}`,
      );
    }),
};
