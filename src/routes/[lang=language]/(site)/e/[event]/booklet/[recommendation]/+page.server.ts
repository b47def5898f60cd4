import { error } from '@sveltejs/kit';
import { jsonLdText } from '#domains/events/json-ld.ts';
import { recommendationJsonLd } from '#domains/harvest/booklet/booklet-json-ld.ts';
import { viewRecommendationPage } from '#domains/harvest/booklet/booklet-view.ts';
import { findOlderEdition } from '#domains/harvest/server/find-booklet.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadPublishedBooklet } from '../load-booklet.ts';
import type { PageServerLoad } from './$types';

/** An address, once published, stays: what a later edition left out is shown as it stood. */
export const load: PageServerLoad = async (event) => {
  const { recommendation: slug } = event.params;
  const loaded = await loadPublishedBooklet(event, event.params.event, `/booklet/${slug}`);
  const { booklet, frame, origin, document } = loaded;
  const current = viewRecommendationPage(booklet, slug, renderMarkdown);
  const older = current
    ? null
    : await findOlderEdition(event.locals.app.db, {
        ...{ organisationId: document.organisation.id, eventId: document.event.id },
        ...{ slug: document.event.slug, recommendation: slug },
      });
  const edition = older ?? booklet;
  const page = current ?? (older && viewRecommendationPage(older, slug, renderMarkdown));
  if (!page) error(404, 'booklet.not_found');
  const jsonLd = recommendationJsonLd(edition, page.recommendation.id, origin);
  return {
    ...{ frame, origin, page },
    original: isPageLanguage(edition.lang) ? edition.lang : undefined,
    booklet: {
      ...{ lang: edition.lang, title: edition.title, event: edition.event, colour: edition.look.colour },
    },
    olderEdition: older?.edition ?? null,
    ...(jsonLd ? { jsonLd: jsonLdText(jsonLd) } : {}),
  };
};
