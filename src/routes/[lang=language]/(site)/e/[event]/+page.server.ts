import { viewEvent, viewSpeakers } from '#domains/events/event-view.ts';
import { eventJsonLd, jsonLdText } from '#domains/events/json-ld.ts';
import { viewProgramme } from '#domains/events/programme-view.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadEvent } from '../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { lang } = event.locals;
  const { document, frame, origin } = await loadEvent(event, event.params.event);
  return {
    frame,
    origin,
    eventId: document.event.id,
    original: isPageLanguage(document.event.lang) ? document.event.lang : undefined,
    event: viewEvent(document, lang, renderMarkdown),
    programme: viewProgramme(document, lang),
    speakers: viewSpeakers(document, lang, renderMarkdown),
    jsonLd: jsonLdText(eventJsonLd(document, lang, origin)),
  };
};
