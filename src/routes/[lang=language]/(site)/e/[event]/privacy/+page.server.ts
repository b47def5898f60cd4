import { viewEvent } from '#domains/events/event-view.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { findPublicSeats } from '#domains/allocation/server/find-public-seats.ts';
import type { Desk } from '#domains/registration/desk.ts';
import { viewDesk } from '#domains/registration/desk-view.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { loadEvent } from '../../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { document, frame, origin } = await loadEvent(event, event.params.event, '/privacy');
  const { controllers, answers, dpo } = document.event.privacy;
  const { organisation } = document;
  const { app, lang } = event.locals;
  const desk = (await findDesk(app.db, document.event.slug))?.desk;
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
    registration:
      desk && desk.wayIn !== 'elsewhere'
        ? {
            ...registrationOf(desk, lang, app.now()),
            hasSeats: (await findPublicSeats(app.db, desk)) !== null,
          }
        : null,
  };
};

/** What the page says of registration, by what the desk asks. */
function registrationOf(desk: Desk, lang: PageLanguage, now: number) {
  const { legalBasis, purpose, keepDays, sensitiveDays } = viewDesk(desk, lang, now);
  const { asks, needs, choices, invoicing, wayIn } = desk;
  const hasQuestions = desk.questions.length > 0;
  const hasSensitive = desk.questions.some(({ isSensitive }) => isSensitive);
  const kept = { legalBasis, purpose, keepDays, sensitiveDays };
  return {
    ...kept,
    asks,
    needs,
    choices,
    invoicing,
    hasQuestions,
    hasSensitive,
    isApplication: wayIn === 'application',
  };
}
