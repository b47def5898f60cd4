import { jsonLdText } from '#domains/events/json-ld.ts';
import { bookletJsonLd } from '#domains/harvest/booklet/booklet-json-ld.ts';
import { viewBooklet } from '#domains/harvest/booklet/booklet-view.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadPublishedBooklet } from './load-booklet.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { booklet, frame, origin } = await loadPublishedBooklet(event, event.params.event, '/booklet');
  return {
    frame,
    origin,
    original: isPageLanguage(booklet.lang) ? booklet.lang : undefined,
    booklet: viewBooklet(booklet, renderMarkdown),
    jsonLd: jsonLdText(bookletJsonLd(booklet, origin)),
  };
};
