import { error, redirect } from '@sveltejs/kit';
import { listVenues } from '#domains/events/server/list-venues.ts';
import { removeRoom } from '#domains/events/server/remove-room.ts';
import { removeVenue } from '#domains/events/server/remove-venue.ts';
import { saveRoom } from '#domains/events/server/save-room.ts';
import { saveVenue } from '#domains/events/server/save-venue.ts';
import { answerForm } from '../../../answer-form.ts';
import { text } from '../../../form-fields.ts';
import { onlyOrganisers } from '../../../only-organisers.ts';
import { roomInput, venueInput } from '../../../venue-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const back = safeBack(url.searchParams.get('back'), params.organisation);
  if (params.venue === 'new') {
    await onlyOrganisers(parent);
    return { venue: null, back };
  }
  const venues = await listVenues(locals.app.db, locals.actor, { organisation: params.organisation });
  const venue = venues.find((one) => one.id === params.venue);
  return { venue: venue ?? error(404, 'venue.not_found'), back };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'venue', async (form) => {
      const { locals, params, url } = event;
      const known = params.venue === 'new' ? undefined : params.venue;
      const input = venueInput(form, params.organisation, known);
      const { id } = await saveVenue(locals.app.db, locals.actor, input);
      if (known === undefined)
        redirect(
          303,
          `/${locals.lang}/organise/${params.organisation}/venues/${id}${url.search.replace(/[?&]\/save/, '')}`,
        );
    }),
  room: (event) =>
    answerForm(
      event,
      (form) => `room-${text(form, 'id')}`,
      async (form) => {
        const { locals, params } = event;
        await saveRoom(locals.app.db, locals.actor, roomInput(form, params.organisation, params.venue));
      },
    ),
  removeRoom: (event) =>
    answerForm(
      event,
      (form) => `room-${text(form, 'id')}`,
      async (form) => {
        const { locals, params } = event;
        await removeRoom(locals.app.db, locals.actor, {
          organisation: params.organisation,
          id: text(form, 'id'),
        });
      },
    ),
  remove: (event) =>
    answerForm(event, 'venue', async () => {
      const { locals, params } = event;
      await removeVenue(locals.app.db, locals.actor, { organisation: params.organisation, id: params.venue });
      redirect(303, `/${locals.lang}/organise/${params.organisation}`);
    }),
};

/** Back to an event of the same organisation, and nowhere else. */
function safeBack(slug: string | null, organisation: string): string | null {
  return slug !== null && /^[a-z0-9-]+$/.test(slug) ? `/organise/${organisation}/e/${slug}/places` : null;
}
