import { error } from '@sveltejs/kit';
import { viewEvent, viewSpeakers } from '#domains/events/event-view.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadEvent } from '../../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { document, frame, origin } = await loadEvent(event, event.params.event, '/speakers');
  if (document.speakers.length === 0) error(404, 'speakers.not_found');
  return {
    frame,
    origin,
    event: viewEvent(document, event.locals.lang, renderMarkdown),
    speakers: viewSpeakers(document, event.locals.lang, renderMarkdown, 3),
  };
};
