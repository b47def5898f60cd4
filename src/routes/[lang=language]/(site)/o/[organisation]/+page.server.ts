import { saidHtml } from '#domains/events/event-view.ts';
import { said } from '#domains/events/said-text.ts';
import { splitSeason } from '#domains/events/season.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { loadOrganisation } from './load-organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { lang } = event.locals;
  const { page, frame, origin, today } = await loadOrganisation(event, event.params.organisation);
  const { slug, name, url, colour, contact, updatedAt } = page;
  return {
    frame,
    origin,
    original: isPageLanguage(page.lang) ? page.lang : undefined,
    organisation: { slug, name, url, colour, contact, updatedAt },
    description: saidHtml(page.description, lang, page.lang, renderMarkdown),
    series: page.series.map((one) => ({
      slug: one.slug,
      kind: one.kind,
      title: said(one.title, lang, one.lang) ?? { text: one.slug },
    })),
    season: splitSeason(page.events, today),
  };
};
