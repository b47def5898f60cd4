import { error } from '@sveltejs/kit';
import { viewEvent } from '#domains/events/event-view.ts';
import { byStatus } from '#domains/follow-up/follow-up-view.ts';
import { historyIn } from '#domains/follow-up/history-view.ts';
import { findFollowUpPage } from '#domains/follow-up/server/find-follow-up-page.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadEvent } from '../../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, lang } = event.locals;
  const { document, frame, origin } = await loadEvent(event, event.params.event, '/follow-up');
  const key = { organisationId: document.organisation.id, eventId: document.event.id };
  const page = await findFollowUpPage(app.db, key);
  if (!page) error(404, 'follow_up.not_found');
  return {
    frame,
    origin,
    event: viewEvent(document, lang, renderMarkdown),
    lang: page.lang,
    groups: byStatus(page).map(({ status, recommendations }) => ({
      status,
      recommendations: recommendations.map((one) => ({
        ...one,
        followUps: one.followUps.map((taken) => ({
          ...taken,
          history: historyIn(taken.history, lang, document.event.timeZone),
        })),
      })),
    })),
  };
};
