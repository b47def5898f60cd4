import { error } from '@sveltejs/kit';
import { savePerson } from '#domains/allocation/server/save-person.ts';
import { listSeatPeople } from '#domains/allocation/server/seat-people.ts';
import * as schema from '#domains/allocation/setup.ts';
import { all, optional } from '../../../../../../form-fields.ts';
import { answerSeats } from '../../seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('samskab:seats');
  const { people, groups } = await listSeatPeople(locals.app.db, locals.actor, { event: params.event });
  const person = people.find(({ id }) => id === params.registration);
  if (!person) error(404, 'registration.not_found');
  return { person, groups };
};

export const actions: Actions = {
  save: (event) =>
    answerSeats(event, 'person', async (form) => {
      const input = schema.savePerson.parse({
        event: event.params.event,
        registration: event.params.registration,
        leads: all(form, 'leads'),
        fixed: all(form, 'fixed'),
        group: optional(form, 'group'),
        apart: optional(form, 'apart'),
      });
      await savePerson(event.locals.app.db, event.locals.actor, input);
    }),
};
