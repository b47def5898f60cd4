import { viewEvent } from '#domains/events/event-view.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadEvent } from '../../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { document, frame, origin } = await loadEvent(event, event.params.event, '/privacy');
  const { controllers, answers, dpo } = document.event.privacy;
  const { organisation } = document;
  return {
    frame,
    origin,
    event: viewEvent(document, event.locals.lang, renderMarkdown),
    // An organiser who has named nobody is responsible itself.
    controllers:
      controllers.length > 0
        ? controllers
        : [{ name: organisation.name, address: undefined, email: organisation.contact.email }],
    answers: answers ?? null,
    dpo: dpo ?? null,
  };
};
