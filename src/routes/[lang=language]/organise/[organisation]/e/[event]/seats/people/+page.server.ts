import { groupBookings } from '#domains/allocation/server/group-bookings.ts';
import { confirmLeads, proposeLeads } from '#domains/allocation/server/propose-leads.ts';
import { removeGroup, saveGroup } from '#domains/allocation/server/save-group.ts';
import { listSeatPeople } from '#domains/allocation/server/seat-people.ts';
import * as schema from '#domains/allocation/setup.ts';
import { all, text } from '../../../../../form-fields.ts';
import { answerSeats } from '../seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many stand on the page at first; more are one link away. */
const pageOf = 50;

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('samskab:seats');
  const input = { event: params.event };
  const { people, groups } = await listSeatPeople(locals.app.db, locals.actor, input);
  const wanted = (url.searchParams.get('q') ?? '').trim();
  const shown = Math.min(people.length, Math.max(pageOf, Number(url.searchParams.get('shown')) || 0));
  const low = wanted.toLocaleLowerCase(locals.lang);
  const found = people.filter(({ name, email, affiliation }) =>
    [name, email, affiliation].some((word) => word?.toLocaleLowerCase(locals.lang).includes(low)),
  );
  return {
    wanted,
    total: people.length,
    matching: low === '' ? people.length : found.length,
    rows: (low === '' ? people : found).slice(0, shown),
    more: shown + pageOf,
    groups,
    leads: await proposeLeads(locals.app.db, locals.actor, input),
  };
};

export const actions: Actions = {
  leads: (event) =>
    answerSeats(event, 'leads', (form) => {
      const input = { event: event.params.event, registrations: all(form, 'registration') };
      return confirmLeads(event.locals.app.db, event.locals.actor, schema.confirmLeads.parse(input));
    }),
  bookings: (event) =>
    answerSeats(event, 'bookings', (form) => {
      const input = { event: event.params.event, together: text(form, 'together') };
      return groupBookings(event.locals.app.db, event.locals.actor, schema.groupBookings.parse(input));
    }),
  group: (event) =>
    answerSeats(
      event,
      (form) => `group ${text(form, 'id')}`,
      async (form) => {
        const id = text(form, 'id') || undefined;
        const input = {
          event: event.params.event,
          id,
          name: text(form, 'name'),
          together: text(form, 'together'),
        };
        await saveGroup(event.locals.app.db, event.locals.actor, schema.saveGroup.parse(input));
      },
    ),
  remove: (event) =>
    answerSeats(event, 'remove', async (form) => {
      const input = { event: event.params.event, id: text(form, 'id') };
      await removeGroup(event.locals.app.db, event.locals.actor, schema.ofGroup.parse(input));
    }),
};
