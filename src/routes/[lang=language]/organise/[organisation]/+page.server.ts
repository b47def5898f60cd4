import { listEvents } from '#domains/events/server/list-events.ts';
import { listSeries } from '#domains/events/server/list-series.ts';
import { listVenues } from '#domains/events/server/list-venues.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db } = locals.app;
  const { organisation } = params;
  const archived = url.searchParams.has('archived');
  const events = await listEvents(db, locals.actor, { organisation, archived });
  const series = await listSeries(db, locals.actor, { organisation });
  const venues = await listVenues(db, locals.actor, { organisation });
  return {
    archived,
    events,
    series,
    venues: venues.map(({ id, name, rooms }) => ({ id, name, rooms: rooms.length })),
  };
};
