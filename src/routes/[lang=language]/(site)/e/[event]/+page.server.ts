import { findPublicSeats } from '#domains/allocation/server/find-public-seats.ts';
import { viewEvent, viewSpeakers } from '#domains/events/event-view.ts';
import { eventJsonLd, jsonLdText } from '#domains/events/json-ld.ts';
import { viewProgramme } from '#domains/events/programme-view.ts';
import { findBookletTitle } from '#domains/harvest/server/find-booklet.ts';
import { countFollowUps } from '#domains/follow-up/server/count-follow-ups.ts';
import { findEarlierFollowUp } from '#domains/follow-up/server/find-earlier-follow-up.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { registrationFact, secondsToChange } from '#domains/registration/desk-view.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { loadEvent } from '../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { lang } = event.locals;
  const { document, frame, origin, keepFor } = await loadEvent(event, event.params.event);
  const view = viewEvent(document, lang, renderMarkdown);
  const found = document.event.withdrawnAt ? null : await findDesk(event.locals.app.db, document.event.slug);
  if (found) {
    const now = event.locals.app.now();
    view.registration = { ...view.registration, ...registrationFact(found.desk, lang, now) };
    keepFor(secondsToChange(found.desk, now));
  }
  const key = { organisationId: document.organisation.id, eventId: document.event.id };
  return {
    frame,
    origin,
    hasSeats: (await findPublicSeats(event.locals.app.db, key)) !== null,
    booklet: await findBookletTitle(event.locals.app.db, key),
    eventId: document.event.id,
    followUp: await countFollowUps(event.locals.app.db, key),
    earlierFollowUp: await findEarlierFollowUp(event.locals.app.db, key),
    original: isPageLanguage(document.event.lang) ? document.event.lang : undefined,
    event: view,
    programme: viewProgramme(document, lang),
    speakers: viewSpeakers(document, lang, renderMarkdown),
    jsonLd: jsonLdText(eventJsonLd(document, lang, origin)),
  };
};
