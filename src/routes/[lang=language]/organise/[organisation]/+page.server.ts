import { listMyEvents } from '#domains/events/server/list-my-events.ts';
import { listEvents } from '#domains/events/server/list-events.ts';
import { listSeries } from '#domains/events/server/list-series.ts';
import { listVenues } from '#domains/events/server/list-venues.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { db } = locals.app;
  const { organisation } = params;
  const archived = url.searchParams.has('archived');
  const { isMember } = await parent();
  if (!isMember) {
    // People of a co-host: their events here, and nothing else of the organisation.
    const events = await listMyEvents(db, locals.actor, { organisation });
    return { archived, events, series: [], venues: [] };
  }
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
