import { listGuestEvents } from '#domains/events/server/list-guest-events.ts';
import { listMyOrganisations } from '#domains/organisations/server/list-my-organisations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  organisations: await listMyOrganisations(locals.app.db, locals.actor),
  events: await listGuestEvents(locals.app.db, locals.actor),
});
