import { error } from '@sveltejs/kit';
import { findPublicSeats } from '#domains/allocation/server/find-public-seats.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import { eventTags, publishedEvent } from '../../../published-event.ts';
import type { RequestHandler } from './$types';

/** For whoever wants to check how the seats were given; described in docs/contracts.md. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
  const { app } = locals;
  const document = await publishedEvent(app, params.event, url);
  const key = { organisationId: document.organisation.id, eventId: document.event.id };
  const seats = await findPublicSeats(app.db, key);
  if (!seats) error(404, 'seats.not_found');
  return publicAnswer(request, {
    body: `${JSON.stringify({ event: document.event.slug, ...seats }, null, 2)}\n`,
    contentType: 'application/json',
    tags: eventTags(document),
    version: document.version,
    buildId: app.buildId,
  });
};
