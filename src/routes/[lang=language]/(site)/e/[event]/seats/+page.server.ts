import { error } from '@sveltejs/kit';
import { viewEvent } from '#domains/events/event-view.ts';
import { secondsToDeadline, viewBlocks } from '#domains/allocation/public-seats.ts';
import { findPublicSeats } from '#domains/allocation/server/find-public-seats.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { loadEvent } from '../../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, lang } = event.locals;
  const { document, frame, origin, keepFor } = await loadEvent(event, event.params.event, '/seats');
  const key = { organisationId: document.organisation.id, eventId: document.event.id };
  const seats = await findPublicSeats(app.db, key);
  if (!seats) error(404, 'seats.not_found');
  const now = app.now();
  keepFor(secondsToDeadline(seats, now));
  const at = (instant: string | null) =>
    instant === null ? null : momentIn(lang, instant, document.event.timeZone);
  return {
    frame,
    origin,
    event: viewEvent(document, lang, renderMarkdown),
    seats,
    blocks: viewBlocks(document, seats, lang),
    closes: at(seats.closesAt),
    isClosed: seats.closesAt !== null && Date.parse(seats.closesAt) <= now,
    published: at(seats.publishedAt),
    drawn: at(seats.seed?.drawnAt ?? null),
  };
};
