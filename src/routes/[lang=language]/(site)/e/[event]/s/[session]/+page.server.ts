import { error, redirect } from '@sveltejs/kit';
import { viewEvent } from '#domains/events/event-view.ts';
import { jsonLdText, sessionJsonLd } from '#domains/events/json-ld.ts';
import { said } from '#domains/events/said-text.ts';
import { findSession, viewSession } from '#domains/events/session-view.ts';
import { sessionThemes } from '#domains/registration/server/session-themes.ts';
import { isPageLanguage, pickText } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadEvent } from '../../../../load-event.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { lang } = event.locals;
  const slug = event.params.session;
  const { document, frame, origin } = await loadEvent(event, event.params.event, `/s/${slug}`);
  const found = findSession(document, slug);
  if (!found) error(404, 'session.not_found');
  if (found.movedTo !== null) redirect(301, `/${lang}/e/${document.event.slug}/s/${found.movedTo}`);
  const { session } = found;
  const themes = await sessionThemes(event.locals.app.db, {
    organisationId: document.organisation.id,
    eventId: document.event.id,
    sessionId: session.id,
    lang: document.event.lang,
  });
  return {
    themes: themes.map(({ id, name, body }) => ({
      id,
      name: said(name, lang, document.event.lang),
      body: said(body, lang, document.event.lang),
    })),
    frame,
    origin,
    original: isPageLanguage(session.lang) ? session.lang : undefined,
    event: viewEvent(document, lang, renderMarkdown),
    session: viewSession(document, session, lang, renderMarkdown),
    description: pickText(session.description, lang, session.lang)
      ?.text.replace(/[*_#>`[\]]/g, '')
      .slice(0, 200),
    jsonLd: jsonLdText(sessionJsonLd(document, session, lang, origin)),
  };
};
